export function installedAsLocked(installed: string, locked: string): boolean;
