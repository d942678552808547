import { Plus, Trash2 } from 'lucide-react';
import { memo } from 'react';
import { shownText, useKind, useRecordOf, useSession, useT, useTextLanguage } from '../session/use-session.ts';
import { useActs } from './acts.ts';
import { useBoard } from './board-state.ts';
import { EditField } from './edit-field.tsx';
import { FRAME, type Layout } from './layout.ts';
import { nameOf } from './names.ts';
import { ADD_STAGE } from './navigation.ts';
import { useStageDrag } from './use-stage-drag.ts';
import { useStop } from './use-stop.ts';

/** The row of stage headers; it stays in view at the top while the board is panned. */
export const StageHeaders = memo(function StageHeaders({ layout }: { readonly layout: Layout }) {
  const isReadOnly = useSession((state) => state.readOnly !== null);
  const draft = useBoard((state) => (state.draft?.kind === 'stage' ? state.draft.id : null));
  return (
    <>
      {layout.columns.map(({ stage, x, width }) => (
        <div key={stage ?? 'whole'} className="stage-place" style={{ left: x, width, height: FRAME.header }}>
          {stage === null ? <WholeHeader /> : stage === draft ? <DraftHeader id={stage} /> : <StageHeader id={stage} />}
        </div>
      ))}
      {!isReadOnly && layout.columns.length > 0 && <AddStage left={layout.width - FRAME.tail} />}
    </>
  );
});

function AddStage({ left }: { readonly left: number }) {
  const t = useT();
  const acts = useActs();
  const stop = useStop<HTMLButtonElement>(ADD_STAGE);
  return (
    <button
      {...stop}
      type="button"
      className="stage-add-last"
      style={{ left, top: 14 }}
      aria-label={t('board.add.stage')}
      title={t('board.add.stage')}
      onClick={() => acts.addStage(null)}
    >
      <Plus size={16} aria-hidden />
    </button>
  );
}

function WholeHeader() {
  const t = useT();
  return (
    <div className="stage stage-whole">
      <div className="stage-title">{t('board.whole')}</div>
      <div className="stage-about">{t('board.whole.about')}</div>
    </div>
  );
}

function StageHeader({ id }: { readonly id: string }) {
  const t = useT();
  useTextLanguage();
  const acts = useActs();
  const stop = useStop<HTMLDivElement>(id);
  const stage = useRecordOf('stage', id);
  const stages = useKind('stage');
  const isSelected = useSession((state) => state.selection.includes(id));
  const isOpen = useSession((state) => state.editing?.id === id);
  const isReadOnly = useSession((state) => state.readOnly !== null);
  const { side, ...drag } = useStageDrag(id);
  if (stage === undefined) return null;
  const title = nameOf(stage);
  const [span, exit] = [shownText(stage.span), shownText(stage.exit)];
  const about = [
    span,
    span === '' && exit !== '' ? t('board.exit', { exit }) : '',
    stage.vendorView ? t('board.vendorView') : '',
  ];
  const index = stages.findIndex((one) => one.id === id) + 1;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's; this heads a column of cards
    // biome-ignore lint/a11y/useKeyWithClickEvents: the board takes the keys of all its stops
    <div
      {...stop}
      role="group"
      aria-label={t('board.stage', { title, index, count: stages.length })}
      aria-current={isSelected || undefined}
      className="stage"
      data-stage-id={id}
      data-selected={isSelected || undefined}
      data-vendor-view={stage.vendorView || undefined}
      data-landing={side}
      draggable={!isOpen && !isReadOnly}
      {...drag}
      onClick={() => acts.stand(id)}
      onDoubleClick={() => acts.edit(id, 'title')}
    >
      {isOpen ? (
        <EditField
          id={id}
          field="title"
          value={shownText(stage.title)}
          label={t('board.field.title.stage')}
          placeholder={t('board.field.title.stage')}
        />
      ) : (
        <div className="stage-title">{title}</div>
      )}
      <div className="stage-about" title={about.filter(Boolean).join(' · ')}>
        {about.filter(Boolean).join(' · ')}
      </div>
      {!isReadOnly && (
        <div className="stage-tools">
          <button
            type="button"
            tabIndex={-1}
            aria-label={t('board.remove.stage', { title })}
            title={t('board.remove.stage', { title })}
            onClick={(event) => {
              event.stopPropagation();
              acts.remove([id]);
            }}
          >
            <Trash2 size={14} aria-hidden />
          </button>
          <button
            type="button"
            tabIndex={-1}
            aria-label={t('board.add.stageAfter', { title })}
            title={t('board.add.stageAfter', { title })}
            onClick={(event) => {
              event.stopPropagation();
              acts.addStage(id);
            }}
          >
            <Plus size={14} aria-hidden />
          </button>
        </div>
      )}
    </div>
  );
}

function DraftHeader({ id }: { readonly id: string }) {
  const t = useT();
  const label = t('board.field.title.stage');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's; this heads a column of cards
    <div className="stage" role="group" aria-label={t('board.stage.new')} data-selected>
      <EditField id={id} field="title" value="" label={label} placeholder={label} />
    </div>
  );
}
