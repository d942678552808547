import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, type IViolation } from 'dependency-cruiser';
import { forbiddenRules } from './rules.ts';
import { layers, nameRules } from './table.ts';

/** What an inspection of a source tree found. */
export interface Inspection {
  /** How many files under src/ were read; an inspection of none has inspected nothing. */
  readonly files: number;
  /** One message per broken rule: which file, what it imports, what its folder may import, and why. */
  readonly violations: readonly string[];
}

/**
 * Holds the files under `src/` of a project against the table of layers.
 * @param root the project's folder, absolute
 */
export async function inspectLayers(root: string): Promise<Inspection> {
  const { output } = await cruise(
    ['src'],
    {
      baseDir: root,
      validate: true,
      ruleSet: { forbidden: forbiddenRules() },
      // Without this type-only imports would be let through the wall.
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      combinedDependencies: true,
    },
    { conditionNames: ['import', 'types', 'node', 'default'], exportsFields: ['exports'] },
  );
  if (typeof output === 'string') throw new Error(`dependency-cruiser answered with text: ${output}`);
  const files = output.modules.map((module) => module.source).filter((source) => source.startsWith('src/'));
  return {
    files: files.length,
    violations: [
      ...output.summary.violations.map(describe),
      ...files.flatMap(homeless),
      ...files.flatMap((file) => misnamed(root, file)),
    ],
  };
}

function describe({ from, to, rule, cycle }: IViolation): string {
  const path = cycle ? [from, ...cycle.map((step) => step.name)].join(' → ') : `${from} imports ${to}`;
  return `${path}\n  ${comments.get(rule.name) ?? rule.name}`;
}

const comments = new Map(forbiddenRules().map((rule) => [rule.name, rule.comment]));

function homeless(file: string): string[] {
  if (layers.some((layer) => file.startsWith(`src/${layer.folder}/`) && !isCatchAll(layer.folder, file))) return [];
  return [
    `${file} is in no folder of the house\n  Every folder has a row in build/layers/table.ts that says what it may import and why: put the file into one of them, or add a row.`,
  ];
}

/** The rows for src/main and src/renderer speak for the files that lie there directly, not for unknown folders inside. */
function isCatchAll(folder: string, file: string): boolean {
  return !folder.includes('/') && file.slice(`src/${folder}/`.length).includes('/');
}

function misnamed(root: string, file: string): string[] {
  if (/\.test\.tsx?$/.test(file) || !/\.tsx?$/.test(file)) return [];
  const text = withoutComments(readFileSync(join(root, file), 'utf8'));
  return nameRules
    .filter((rule) => rule.only !== file && rule.pattern.test(text))
    .map((rule) => `${file} uses ${rule.name}\n  Only ${rule.only} may: ${rule.because}`);
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/.*$/gm, '');
}
