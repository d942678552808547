import { compile } from '#shared/score/compile/compile.ts';
import { announce, message, session, textLanguage } from '../session/use-session.ts';
import { scoresStore } from './scores-state.ts';
import {
  commandsOf,
  type GroupWeight,
  NO_TRIAL,
  type Trial,
  type Tried,
  tried,
  withGroup,
  withIndicator,
} from './trial.ts';

/** Tries other settings of an indicator; gives what is wrong with them, or null. */
export function tryIndicator(id: string, change: Tried): string | null {
  return attempt(withIndicator(scoresStore.getState().trial, id, change));
}

/** Tries another weight of a group; gives what is wrong with it, or null. */
export function tryGroup(weight: GroupWeight): string | null {
  return attempt(withGroup(scoresStore.getState().trial, weight));
}

export function revertTrial(): void {
  scoresStore.setState({ trial: NO_TRIAL });
}

/** Makes what was tried part of the roadmap. What is refused stays a trial, and the reason becomes a notice. */
export function keepTrial(): void {
  const { trial } = scoresStore.getState();
  const isKept = session.mend(commandsOf(session.state.document, trial));
  if (!isKept) return;
  scoresStore.setState({ trial: NO_TRIAL });
  announce(message('scores.trial.kept'));
}

function attempt(trial: Trial): string | null {
  const { document, revision, settings } = session.state;
  const { model, diagnostics } = compile(tried(document, trial), revision, textLanguage());
  if (model !== null) {
    scoresStore.setState({ trial });
    return null;
  }
  const [error] = diagnostics.filter(({ severity }) => severity === 'error');
  return error === undefined ? null : `${error.message[settings.language]} ${error.remedy[settings.language]}`;
}
