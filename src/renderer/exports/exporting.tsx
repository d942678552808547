import { useEffect, useMemo } from 'react';
import { compile } from '#shared/score/compile/compile.ts';
import { closeDialog, useSession, useT, useTextLanguage } from '../session/use-session.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ExportChoices } from './export-choices.tsx';
import { ExportFolder } from './export-folder.tsx';
import { ExportPreview } from './export-preview.tsx';
import { ExportResult } from './export-result.tsx';
import { chooseFolder, folderBeside, optionsOf, reveal, run, stopWaiting, useExport } from './export-state.ts';
import { Fault } from './fault.tsx';
import { NothingScored } from './nothing-scored.tsx';
import { usePreview } from './preview.ts';
import { Waiting } from './waiting.tsx';
import './exports.css';

/** The dialog itself: choices on the left, what comes of them on the right, then the result. */
export default function Exporting() {
  const t = useT();
  const document = useSession((state) => state.document);
  const revision = useSession((state) => state.revision);
  const path = useSession((state) => state.opened?.path ?? null);
  const own = useTextLanguage();
  const { target, options, phase, ...chosen } = useExport();
  const language = chosen.language ?? own;
  const folder = chosen.folder ?? folderBeside(path);
  const compiled = useMemo(() => compile(document, revision, language), [document, revision, language]);
  const preview = usePreview(compiled.model, target, optionsOf(target, options[target] ?? {}), language);

  useEffect(() => {
    if (useExport.getState().phase.name !== 'running') stopWaiting();
  }, []);
  const start = async () => {
    const place = folder ?? (await chooseFolder());
    if (place !== null) await run(place, language);
  };
  if (phase.name === 'running') {
    return (
      <Dialog title={t('exports.title')} onClose={stopWaiting}>
        <Waiting />
      </Dialog>
    );
  }
  if (phase.name === 'done') {
    return (
      <Dialog
        title={t('exports.done')}
        onClose={closeDialog}
        actions={
          <>
            <Button onPress={stopWaiting}>{t('exports.again')}</Button>
            <Button onPress={() => void reveal(phase.exported.folder)}>{t('exports.reveal')}</Button>
            <Button look="primary" autoFocus onPress={closeDialog}>
              {t('common.close')}
            </Button>
          </>
        }
      >
        <ExportResult exported={phase.exported} />
      </Dialog>
    );
  }
  const nothing = compiled.diagnostics.some(({ code }) => code === 'score/no-measure');
  return (
    <Dialog
      title={t('exports.title')}
      size={nothing ? 'narrow' : 'wide'}
      onClose={closeDialog}
      actions={
        <>
          {!nothing && <ExportFolder folder={folder} />}
          <Button onPress={closeDialog}>{t(nothing ? 'common.close' : 'common.cancel')}</Button>
          {!nothing && (
            <Button
              look="primary"
              isDisabled={compiled.model === null || preview.state === 'refused'}
              onPress={() => void start()}
            >
              {t('exports.do')}
            </Button>
          )}
        </>
      }
    >
      {phase.name === 'failed' && <Fault title={t('exports.failed')} error={phase.error} />}
      {nothing ? (
        <NothingScored />
      ) : (
        <div className="export">
          <ExportChoices language={language} refused={preview.state === 'refused' ? preview.error : null} />
          <ExportPreview compiled={compiled} preview={preview} />
        </div>
      )}
    </Dialog>
  );
}
