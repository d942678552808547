import { useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { shown } from '#shared/core/text.ts';
import { isCard } from '#shared/kinds/registry.ts';
import {
  closeDialog,
  perform,
  useKind,
  useRecordOf,
  useSession,
  useT,
  useTextLanguage,
} from '../session/use-session.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { Dialog } from '../ui/dialog.tsx';
import '../ui/radio.css';

/** Deleting a stage that holds cards: says what happens to them. */
export function RemoveStageDialog({ stage: id }: { readonly stage: string }) {
  const t = useT();
  const language = useTextLanguage();
  const stage = useRecordOf('stage', id);
  const others = useKind('stage').filter((one) => one.id !== id);
  const count = useSession(
    ({ document }) => [...document.records.values()].filter((one) => isCard(one) && one.stage === id).length,
  );
  const [policy, setPolicy] = useState(others.length > 0 ? 'move' : 'park');
  const [target, setTarget] = useState(others[0]?.id ?? '');

  const remove = () => {
    const cards = policy === 'move' ? { move: target } : policy === 'park' ? 'park' : 'delete';
    if (perform({ type: 'stage.remove', id, cards })) closeDialog();
  };
  if (stage === undefined) return null;
  return (
    <Dialog
      title={t('app.removeStage.title', { title: shown(stage.title, language) })}
      onClose={closeDialog}
      actions={
        <>
          <Button onPress={closeDialog}>{t('common.cancel')}</Button>
          <Button look="danger" onPress={remove}>
            {t('app.removeStage.confirm')}
          </Button>
        </>
      }
    >
      <RadioGroup
        className="radios"
        value={policy}
        onChange={setPolicy}
        aria-label={t('app.removeStage.question', { count })}
      >
        <p aria-hidden>{t('app.removeStage.question', { count })}</p>
        {others.length > 0 && (
          <Radio value="move" className="radio">
            {t('app.removeStage.move')}
          </Radio>
        )}
        {policy === 'move' && others.length > 0 && (
          <div className="radio-detail">
            <Choice
              label={t('app.removeStage.to')}
              value={target}
              options={others.map((one) => ({ value: one.id, label: shown(one.title, language) }))}
              onChange={setTarget}
            />
          </div>
        )}
        <Radio value="park" className="radio">
          {t('app.removeStage.park')}
        </Radio>
        <Radio value="delete" className="radio">
          {t('app.removeStage.delete')}
        </Radio>
      </RadioGroup>
    </Dialog>
  );
}
