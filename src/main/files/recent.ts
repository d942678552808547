import { basename } from 'node:path';
import { z } from 'zod';

const entrySchema = z.object({ path: z.string(), title: z.string(), openedAt: z.number() });
export type RecentEntry = z.infer<typeof entrySchema>;
export const recentListSchema = z.array(entrySchema);

/** As many as fit a start screen without scrolling. */
const MOST = 12;

/** The list with a file at its head: once, with the newest title. */
export function opened(list: readonly RecentEntry[], entry: RecentEntry): RecentEntry[] {
  return [entry, ...forgotten(list, entry.path)].slice(0, MOST);
}

export function forgotten(list: readonly RecentEntry[], path: string): RecentEntry[] {
  return list.filter((entry) => entry.path !== path);
}

/** The file name for people: without the folder. */
export function fileNameOf(path: string): string {
  return basename(path);
}
