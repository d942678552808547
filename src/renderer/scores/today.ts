/** A moment as the day on this machine's calendar, `YYYY-MM-DD`. */
export function localDay(moment: Date): string {
  const padded = (value: number, width: number) => String(value).padStart(width, '0');
  return [padded(moment.getFullYear(), 4), padded(moment.getMonth() + 1, 2), padded(moment.getDate(), 2)].join('-');
}
