import { useEffect, useMemo } from 'react';
import type { DomainError } from '#shared/core/result.ts';
import type { RoadmapDocument } from '#shared/kinds/registry.ts';
import { readAccounts } from '#shared/score/accounts.ts';
import { compile } from '#shared/score/compile/compile.ts';
import type { Diagnostic } from '#shared/score/compile/diagnostic.ts';
import type { DataProblem } from '#shared/score/data-problem.ts';
import type { ScoreModel } from '#shared/score/model.ts';
import { useSession, useTextLanguage } from '../session/use-session.ts';
import { sampleShape, samplesFor } from './samples.ts';
import { scoresStore, useScores } from './scores-state.ts';
import { type BandChange, bandChanges, type Row, rowsOf, sorted } from './scoring.ts';
import { tried } from './trial.ts';

/** A model with the accounts that it scores. */
export interface Scoring {
  /** The roadmap with what is being tried. */
  readonly document: RoadmapDocument;
  readonly model: ScoreModel;
  /** In the order asked for. */
  readonly rows: readonly Row[];
  readonly selected: Row | null;
  /** Against the roadmap as it is. */
  readonly changes: readonly BandChange[];
  /** Name of the file that the accounts are from; null where they are made from the model. */
  readonly source: string | null;
  readonly problems: readonly DataProblem[];
  readonly problemCount: number;
  /** Why the file that was read before cannot be read any more. */
  readonly error: DomainError | null;
}

export type Outcome = Scoring | { readonly model: null; readonly diagnostics: readonly Diagnostic[] };

/** Compiles and scores; each part is done again only when what it depends on has changed. */
export function useScoring(): Outcome {
  const document = useSession((state) => state.document);
  const revision = useSession((state) => state.revision);
  const language = useTextLanguage();
  const asOf = useScores((state) => state.asOf);
  const trial = useScores((state) => state.trial);
  const sorting = useScores((state) => state.sorting);
  const selectedId = useScores((state) => state.selected);

  const saved = useMemo(() => compile(document, revision, language), [document, revision, language]);
  const trying = useMemo(() => {
    const next = tried(document, trial);
    const model = next === document ? saved.model : compile(next, revision, language).model;
    // What was tried may have lost its ground, as when an edit was taken back: then the roadmap is shown as it is.
    return model === null ? { document, model: saved.model } : { document: next, model };
  }, [document, trial, saved, revision, language]);

  const accounts = useAccounts(saved.model, asOf);
  const before = useMemo(
    () => (saved.model === null ? [] : rowsOf(saved.model, accounts.list, asOf)),
    [saved, accounts, asOf],
  );
  const after = useMemo(
    () => (trying.model === null || trying.model === saved.model ? before : rowsOf(trying.model, accounts.list, asOf)),
    [trying, saved, before, accounts, asOf],
  );
  const rows = useMemo(() => sorted(after, sorting), [after, sorting]);
  const changes = useMemo(() => bandChanges(before, after), [before, after]);
  const first = selectedId === null ? rows[0]?.id : undefined;
  // Whoever is shown first stays when a change sorts the rows anew.
  useEffect(() => {
    if (first !== undefined) scoresStore.setState({ selected: first });
  }, [first]);
  if (trying.model === null) return { model: null, diagnostics: saved.diagnostics };
  const { source, problems, problemCount, error } = accounts;
  const selected = rows.find(({ id }) => id === selectedId) ?? rows[0] ?? null;
  return { ...trying, model: trying.model, rows, selected, changes, source, problems, problemCount, error };
}

/** Accounts from the file that was chosen, or made from the model. */
function useAccounts(model: ScoreModel | null, asOf: string) {
  const file = useScores((state) => state.file);
  const sampled = useScores((state) => state.sampled);
  const shape = useMemo(() => (model === null ? '' : sampleShape(model)), [model]);
  const from = sampled !== null && sampleShape(sampled) === shape ? sampled : model;
  useEffect(() => scoresStore.setState({ sampled: from }), [from]);
  const samples = useMemo(() => (from === null ? [] : samplesFor(from, asOf)), [from, asOf]);
  // The columns alone decide what is read; labels and weights do not.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const read = useMemo(
    () => (file === null || model === null ? null : readAccounts(file.bytes, model, { place: file.name })),
    [file, shape],
  );
  return useMemo(() => {
    if (file !== null && read?.ok) {
      const { accounts, problems, problemCount } = read.value;
      return { list: accounts, source: file.name, problems, problemCount, error: null };
    }
    const error = read === null || read.ok ? null : read.error;
    return { list: samples, source: null, problems: [], problemCount: 0, error };
  }, [file, read, samples]);
}
