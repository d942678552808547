import type { IForbiddenRuleType } from 'dependency-cruiser';
import { type Layer, layers, packageRules, type Siblings, TESTS } from './table.ts';

/** The table as rules of dependency-cruiser. Every rule's comment is the message that teaches. */
export function forbiddenRules(): IForbiddenRuleType[] {
  return [
    ...layers.map(layerRule),
    ...layers.filter(areSiblings).map(siblingRule),
    testRule('shared', ['shared']),
    testRule('main', ['shared', 'main']),
    testRule('renderer', ['shared', 'renderer']),
    ...packageRules.map(
      (rule): IForbiddenRuleType => ({
        name: rule.name,
        severity: 'error',
        comment: rule.because,
        from: { path: rule.from, ...(rule.fromNot ? { pathNot: [...rule.fromNot] } : {}) },
        to: { path: rule.to },
      }),
    ),
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'Files that import each other in a circle cannot be understood, tested or loaded one by one.',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'command-line-without-electron',
      severity: 'error',
      comment: 'The command line runs under plain Node: nothing it reaches may import electron.',
      from: { path: '^src/main/cli/main\\.ts$' },
      to: { path: 'node_modules/electron/', reachable: true },
    },
    {
      name: 'not-found',
      severity: 'error',
      comment: 'This import leads nowhere.',
      from: { path: '^src/' },
      to: { couldNotResolve: true, pathNot: ['\\?(raw|url|worker)'] },
    },
  ];
}

function layerRule(layer: Layer): IForbiddenRuleType {
  const inside = layers.filter((other) => other.folder.startsWith(`${layer.folder}/`));
  const folders = [layer.folder, ...layer.may];
  return {
    name: `src/${layer.folder}`,
    severity: 'error',
    comment: `src/${layer.folder} may import ${listed(layer.may)}. ${layer.because}`,
    from: {
      path: `^src/${layer.folder}/`,
      pathNot: [TESTS, ...inside.map((other) => `^src/${other.folder}/`)],
    },
    to: { path: '^src/', pathNot: folders.map((folder) => `^src/${folder}/`) },
  };
}

function siblingRule(layer: Siblings): IForbiddenRuleType {
  return {
    name: `src/${layer.folder}/*`,
    severity: 'error',
    comment: `a folder in src/${layer.folder} may import ${listed(layer.may)}, and none of its neighbours. ${layer.because}`,
    from: { path: `^src/${layer.folder}/([^/]+)/`, pathNot: TESTS },
    to: { path: `^src/${layer.folder}/`, pathNot: `^src/${layer.folder}/$1/` },
  };
}

/** A test may build what it needs with any folder of its own side, whatever its layer. */
function testRule(side: string, may: readonly string[]): IForbiddenRuleType {
  return {
    name: `tests-in-src/${side}`,
    severity: 'error',
    comment: `A test in src/${side} may import ${listed(may)}, and tests/ and build/.`,
    from: { path: `^src/${side}/.*${TESTS}` },
    to: { path: '^src/', pathNot: may.map((folder) => `^src/${folder}/`) },
  };
}

function listed(may: readonly string[]): string {
  return may.length === 0 ? 'nothing of the house' : may.map((folder) => `src/${folder}`).join(', ');
}

function areSiblings(layer: Layer | Siblings): layer is Siblings {
  return 'siblings' in layer;
}
