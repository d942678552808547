/** Begins a line on the standard output that is meant for the benchmark; everything else there is the app's own. */
export const MARK = 'bench: ';

/** Hands a result to the benchmark that started this process. */
export function tell(result: unknown): void {
  process.stdout.write(`${MARK}${JSON.stringify(result)}\n`);
}
