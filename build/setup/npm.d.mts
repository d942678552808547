export function npm(args: readonly string[], options: { readonly cwd: string }): { ok: boolean; reason: string };
