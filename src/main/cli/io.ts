import type { Language } from '#shared/core/text.ts';

/** What a command may touch of the world: two streams of text and the folder that relative paths start from. */
export interface CliIo {
  stdout(text: string): void;
  stderr(text: string): void;
  readonly cwd: string;
  /** Language of messages; English unless told. */
  readonly language?: Language;
  /** Today as YYYY-MM-DD, used where `--as-of` is not given and always said on stderr. */
  readonly today?: string;
}

/** 0 fine, 1 findings of severity error, 2 wrong use, 3 unreadable input. */
export const EXIT = { fine: 0, findings: 1, usage: 2, unreadable: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
