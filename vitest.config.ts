import { defineConfig } from 'vitest/config';

/** Four rooms: quick tests beside the code, real engines, the app in real Electron, and the app as it is packaged. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'src/**/*.test.ts',
            'build/**/*.test.ts',
            'tests/{contract,fuzz,golden,crash,fixtures,cli}/**/*.test.ts',
          ],
          exclude: ['build/packaging/**'],
          testTimeout: 30_000,
        },
      },
      {
        test: { name: 'engines', include: ['tests/engines/**/*.test.ts'], testTimeout: 300_000, hookTimeout: 300_000 },
      },
      {
        test: {
          name: 'package',
          include: ['build/packaging/**/*.test.ts'],
          globalSetup: ['build/checks/app-under-test.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 180_000,
          // What a user sees follows a gesture within moments, but not at once, least of all on a busy machine.
          expect: { poll: { timeout: 15_000 } },
          hookTimeout: 120_000,
          globalSetup: ['build/checks/app-under-test.ts'],
          fileParallelism: false,
        },
      },
    ],
  },
});
