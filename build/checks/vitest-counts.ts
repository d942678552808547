import { writeFileSync } from 'node:fs';
import type { Reporter, SerializedError, TestCase, TestModule } from 'vitest/node';
import type { Outcome, Skip } from './outcome.ts';

/** The variable that names the file the counts are written to. */
export const COUNTS_FILE = 'WAYMARK_TEST_COUNTS';

/** Counts the tests of one vitest run, and writes down what was skipped and why, which its own JSON leaves out. */
export default class CountingReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const file = process.env[COUNTS_FILE];
    if (file) writeFileSync(file, JSON.stringify(count(modules, unhandled)));
  }
}

function count(modules: readonly TestModule[], unhandled: readonly SerializedError[]): Outcome {
  let passed = 0;
  // A file that cannot be loaded holds no tests, and must not go unnoticed.
  let failed = unhandled.length;
  const skipped: Skip[] = [];
  for (const module of modules) {
    failed += module.errors().length;
    for (const suite of module.children.allSuites()) failed += suite.errors().length;
    for (const test of module.children.allTests()) {
      const result = test.result();
      if (result.state === 'passed') passed += 1;
      else if (result.state === 'failed') failed += 1;
      else skipped.push({ name: `${module.relativeModuleId}: ${test.fullName}`, reason: reasonOf(test) });
    }
  }
  return { passed, failed, skipped };
}

function reasonOf(test: TestCase): string {
  const result = test.result();
  return (result.state === 'skipped' ? result.note : undefined) ?? 'no reason given';
}
