/** A number as people type it: full-width digits, thousands separators and spaces are understood. */
export function readNumber(typed: string): number | null | undefined {
  const plain = typed
    .normalize('NFKC')
    .replace(/[,\s、]/g, '')
    .replace(/[−ー‐]/g, '-');
  if (plain === '') return null;
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
}

/** A number as a field shows it, ready to be edited. */
export function numberText(value: number | null): string {
  return value === null ? '' : String(value);
}
