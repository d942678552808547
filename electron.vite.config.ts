import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/**
 * Three bundles in out/: main (ES module), preload (one CommonJS file, as a sandboxed window demands) and renderer.
 * The targets are those of the oldest Electron the app is run with, so that the bundle does not depend on which one is there.
 */
export default defineConfig({
  main: {
    build: {
      // What every start reads lies in the bundle: a few files instead of hundreds.
      externalizeDeps: { exclude: ['zod', 'i18next', 'fractional-indexing'] },
      target: 'node24',
      rolldownOptions: { input: 'src/main/index.ts', external: ['better-sqlite3'], output: { format: 'es' } },
    },
  },
  preload: {
    build: {
      target: 'node24',
      rolldownOptions: {
        input: 'src/main/preload.ts',
        output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    build: {
      target: 'chrome148',
      minify: true,
      rolldownOptions: { input: 'src/renderer/index.html' },
    },
  },
});
