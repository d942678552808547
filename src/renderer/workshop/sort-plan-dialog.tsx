import { useEffect, useMemo, useState } from 'react';
import { newId } from '#shared/core/id.ts';
import type { DomainError } from '#shared/core/result.ts';
import { said } from '#shared/i18n/translate.ts';
import { dispatch, useKind, useLanguage, useT, useTextLanguage } from '../session/use-session.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { whenNobodyHasIt } from '../ui/focus-kept.ts';
import { tellSorted } from './note-actions.ts';
import { useParking } from './parking-state.ts';
import { type Choice, type Choices, commandOf, countsOf, planOf } from './sort-plan.ts';
import { SortPlanRow } from './sort-plan-row.tsx';
import './sort-plan.css';

/** Rows that are drawn at first, and with each press on "more"; all the others are part of the plan all the same. */
const PAGE = 100;

/** Shows what each note would become, lets the user change it, and does it as one step. */
export function SortPlanDialog() {
  const t = useT();
  const language = useLanguage();
  const textLanguage = useTextLanguage();
  const notes = useKind('note');
  const stages = useKind('stage');
  const [choices, setChoices] = useState<Choices>(new Map());
  const [length, setLength] = useState(PAGE);
  const [error, setError] = useState<DomainError | null>(null);
  const stageId = useStageIds();
  const plan = useMemo(
    () => planOf(notes, stages, choices, stageId, textLanguage),
    [notes, stages, choices, stageId, textLanguage],
  );
  const close = () => useParking.setState({ planning: false });
  useEffect(() => keepFocus, []);
  const count = plan.rows.filter((row) => row.included).length;
  const eligible = plan.rows.filter((row) => row.kind !== null);

  const choose = (note: string, choice: Choice) =>
    setChoices((before) => new Map(before).set(note, { ...before.get(note), ...choice }));
  const chooseAll = (included: boolean) =>
    setChoices((before) => {
      const after = new Map(before);
      for (const { note } of eligible) after.set(note.id, { ...before.get(note.id), included });
      return after;
    });
  const sort = () => {
    const command = commandOf(plan, stageId);
    if (command === undefined) return;
    const made = dispatch(command);
    if (!made.ok) return setError(made.error);
    tellSorted({ ok: true, value: { sorted: count, left: notes.length - count } });
    // The work goes on at the board.
    useParking.setState({ planning: false, spread: false });
  };
  return (
    <Dialog
      title={t('workshop.plan.title')}
      size="wide"
      onClose={close}
      actions={
        <>
          <ul className="plan-counts">
            {countsOf(plan).map((one) => (
              <li key={one.kind}>
                {one.kind === 'indicator' ? t('workshop.looks.candidate') : t(`kind.${one.kind}`)} <b>{one.count}</b>
              </li>
            ))}
          </ul>
          <Button onPress={close}>{t('common.cancel')}</Button>
          <Button look="primary" isDisabled={count === 0 || plan.needsStage} onPress={sort}>
            {t('workshop.plan.do', { count })}
          </Button>
        </>
      }
    >
      <p className="plan-about">{t('workshop.plan.about')}</p>
      {plan.needsStage && <p className="plan-warning">{t('workshop.plan.needsStage')}</p>}
      {error !== null && (
        <p className="plan-warning" role="alert">
          {said(error.message, language)} {said(error.remedy, language)}
        </p>
      )}
      <table className="plan">
        <thead>
          <tr>
            <th scope="col" className="plan-tick">
              <input
                type="checkbox"
                aria-label={t('workshop.plan.all')}
                checked={count > 0 && count === eligible.length}
                onChange={(event) => chooseAll(event.target.checked)}
              />
            </th>
            <th scope="col">{t('workshop.plan.note')}</th>
            <th scope="col">{t('workshop.plan.kind')}</th>
            <th scope="col">{t('workshop.plan.stage')}</th>
          </tr>
        </thead>
        <tbody>
          {plan.rows.slice(0, length).map((row) => (
            <SortPlanRow key={row.note.id} row={row} stages={plan.stages} choose={choose} />
          ))}
        </tbody>
      </table>
      {plan.rows.length > length && (
        <Button look="quiet" onPress={() => setLength(length + PAGE)}>
          {t('workshop.plan.more', { count: Math.min(PAGE, plan.rows.length - length) })}
        </Button>
      )}
    </Dialog>
  );
}

/** The button that opened the plan goes with the last note that can be sorted; the focus must not go with it. */
function keepFocus(): void {
  whenNobodyHasIt(() => document.querySelector<HTMLElement>('.note-field')?.focus());
}

/** The id of the stage that a note becomes: the same one each time it is asked for. */
function useStageIds(): (note: string) => string {
  const [ids] = useState(() => new Map<string, string>());
  return useMemo(
    () => (note: string) => {
      const id = ids.get(note) ?? newId('stage');
      ids.set(note, id);
      return id;
    },
    [ids],
  );
}
