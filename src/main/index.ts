// Awaited, so that Electron neither becomes ready nor looks for a display before a command has had its say. Everything else
// lies in chunks of its own: one that imported this file while it waits would wait for ever.
const { start } = await import('./start.ts');
await start(import.meta.dirname);

export {};
