export interface BilingualText {
  readonly en: string;
  readonly ja: string;
}
export function inTerminalLanguage(text: BilingualText): string;
export function say(text: BilingualText): void;
export class SetupError extends Error {
  constructor(text: BilingualText);
}
