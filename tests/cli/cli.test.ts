import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '#main/cli/run.ts';
import { fixturePath } from '../fixtures/documents.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-cli-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function waymark(...args: string[]): Promise<Answer> {
  let [out, err] = ['', ''];
  const code = await runCli(args, {
    stdout: (text) => {
      out += text;
    },
    stderr: (text) => {
      err += text;
    },
    cwd: folder,
    language: 'en',
    today: '2026-11-01',
  });
  return { code, out, err };
}

const file = (name: string) => join(folder, name);

/** Every file of the folder with its content, to see that nothing changed. */
function contents(): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path, createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );
}

describe('the main job on the command line', () => {
  it('goes from wall notes to a roadmap, to an export, to scores', async () => {
    cpSync(fixturePath('workshop-notes.ja.md'), file('wall.md'));
    expect(await waymark('import', 'wall.md', '--out', 'wall.waymark', '--sort')).toMatchObject({ code: 0 });
    const sorted = await waymark('check', 'wall.waymark', '--json');
    expect(JSON.parse(sorted.out).findings.length).toBeGreaterThan(0);

    cpSync(fixturePath('workshop.waymark'), file('workshop.waymark'));
    const exported = await waymark('export', 'workshop.waymark', '--target', 'json,sql,xlsx', '--out', 'exports');
    expect(exported).toMatchObject({ code: 0, err: '' });
    for (const target of ['json', 'sql', 'xlsx']) {
      for (const name of ['README.md', 'losses.md', 'test-accounts.csv', 'expected-scores.csv']) {
        expect(existsSync(file(`exports/${target}/${name}`)), `${target}/${name}`).toBe(true);
      }
    }

    const accounts = ['--accounts', 'exports/json/test-accounts.csv', '--as-of', '2026-01-31', '--json'];
    const fromRoadmap = await waymark('score', 'workshop.waymark', ...accounts);
    const fromModel = await waymark('score', '--model', 'exports/json/score-model.json', ...accounts);
    expect(fromRoadmap.code).toBe(0);
    expect(fromModel.out).toBe(fromRoadmap.out);
    const [first] = fromRoadmap.out.split('\n').map((line) => (line === '' ? null : JSON.parse(line)));
    expect(Object.keys(first)).toEqual([
      'account',
      'profile',
      'status',
      'score',
      'band',
      'coverage',
      'groups',
      'reasons',
      'overrides',
      'triggers',
    ]);
  });

  it('converts to text and back without a difference', async () => {
    await waymark('convert', fixturePath('posthog.waymark'), 'p.waymark.json');
    await waymark('convert', 'p.waymark.json', 'p.waymark');
    await waymark('convert', 'p.waymark', 'again.waymark.json');
    expect(readFileSync(file('again.waymark.json'))).toEqual(readFileSync(file('p.waymark.json')));
    expect(readFileSync(file('p.waymark.json'))).toEqual(readFileSync(fixturePath('posthog.waymark.json')));
  });

  it.each(['json', 'yaml'])('imports the score model that it exported as %s, and exports the same', async (target) => {
    const exported = async (roadmap: string, to: string): Promise<string> => {
      await waymark('export', roadmap, '--target', target, '--out', to);
      const name = readdirSync(file(to), { recursive: true }).find((path) =>
        `${path}`.endsWith(`score-model.${target}`),
      );
      return join(to, `${name}`);
    };
    const first = await exported(fixturePath('workshop.waymark'), `first-${target}`);
    const { code, err } = await waymark('import', first, '--out', `${target}.waymark`);
    expect([code, err]).toEqual([0, expect.stringMatching(/^profiles\.groups\.measures\.trace: [^\n]+\n$/)]);
    const second = await exported(`${target}.waymark`, `second-${target}`);
    const [before, after] = [first, second].map((path) => readFileSync(file(path), 'utf8'));
    expect(after).toBe(before);
  });

  it('refuses a broken model with its file and place', async () => {
    writeFileSync(join(folder, 'broken.yaml'), 'format: waymark.score-model/1\nid: [\n');
    expect(await waymark('import', 'broken.yaml', '--out', 'broken.waymark')).toMatchObject({
      code: 3,
      err: expect.stringContaining('broken.yaml: 3:1'),
    });
  });

  it('imports a published table of measures and says how it decided each open boundary', async () => {
    const { code, err } = await waymark('import', fixturePath('posthog-health.csv'), '--out', 'measures.waymark');
    expect(code).toBe(0);
    expect(err).toContain(
      'row 7, Urgent tickets unresolved: healthy 0 / concerning 0-2 → Exactly 0 counts as healthy.',
    );
  });

  it('makes the same document for the same seed', async () => {
    await waymark('generate', '--cards', '40', '--seed', '9', '--out', 'g1.waymark.json');
    await waymark('generate', '--cards', '40', '--seed', '9', '--out', 'g2.waymark.json');
    expect(readFileSync(file('g2.waymark.json'))).toEqual(readFileSync(file('g1.waymark.json')));
    expect(await waymark('new', 'n.waymark', '--template', 'lifecycle')).toMatchObject({ code: 0 });
  });

  it('exports byte for byte the same twice [SM16]', async () => {
    await waymark('export', fixturePath('workshop.waymark'), '--target', 'xlsx,sql', '--out', 'one');
    await waymark('export', fixturePath('workshop.waymark'), '--target', 'xlsx,sql', '--out', 'two');
    for (const target of ['xlsx', 'sql']) {
      for (const name of readdirSync(file(`one/${target}`))) {
        expect(readFileSync(file(`two/${target}/${name}`)), name).toEqual(readFileSync(file(`one/${target}/${name}`)));
      }
    }
  });
});

describe('exit codes', () => {
  it('are 1 where a finding is an error', async () => {
    await waymark('import', fixturePath('workshop-notes.ja.md'), '--out', 'unscored.waymark', '--sort');
    const { code, out } = await waymark('check', 'unscored.waymark');
    expect(code).toBe(1);
    expect(out).toContain('score/zero-weight');
  });

  it('are 1 where a roadmap is fine but has no score to export', async () => {
    await waymark('new', 'blank.waymark');
    const { code, err } = await waymark('export', 'blank.waymark', '--target', 'json', '--out', 'nothing');
    expect(code).toBe(1);
    expect(err).toContain('No indicator is in the score yet.');
    expect(existsSync(file('nothing'))).toBe(false);
  });

  it.each([
    [['polish']],
    [['new']],
    [['new', 'x.waymark', '--template', 'nothing']],
    [['generate', '--cards', 'many', '--out', 'x.waymark']],
    [['score', '--accounts', 'a.csv']],
    [['score', 'workshop.waymark', '--accounts', 'a.csv', '--as-of', 'yesterday']],
    [['export', 'workshop.waymark', '--target', 'nowhere', '--out', 'x']],
    [['check', 'workshop.waymark', '--unknown']],
    [['check', 'workshop.waymark', '--language', 'fr']],
  ])('are 2 for wrong use: %j', async (args) => {
    const before = contents();
    const { code, err } = await waymark(...args);
    expect(code).toBe(2);
    expect(err).toMatch(/→ /u);
    expect(contents()).toEqual(before);
  });
});

describe('input that cannot be read', () => {
  const model = () => JSON.parse(readFileSync(fixturePath('demo-model.json'), 'utf8'));
  const workshop = () => readFileSync(fixturePath('workshop.waymark'));

  /** The workshop's file after some SQL that no app would run. */
  function tampered(name: string, sql: string): void {
    writeFileSync(file(name), workshop());
    const db = new Database(file(name));
    db.exec(sql);
    db.close();
  }

  const cases: [what: string, make: () => void, args: string[], place: string][] = [
    ['not a database', () => writeFileSync(file('no.waymark'), 'just words'), ['check', 'no.waymark'], 'no.waymark'],
    ['an empty file', () => writeFileSync(file('empty.waymark'), ''), ['check', 'empty.waymark'], 'empty.waymark'],
    [
      'a truncated file',
      () => writeFileSync(file('cut.waymark'), workshop().subarray(0, 9000)),
      ['check', 'cut.waymark'],
      'cut.waymark',
    ],
    [
      'a newer version',
      () => tampered('newer.waymark', 'PRAGMA user_version = 9999'),
      ['check', 'newer.waymark'],
      'newer.waymark',
    ],
    [
      'a record that breaks the schema',
      () =>
        tampered(
          'record.waymark',
          `UPDATE records SET state = json_set(state, '$.weight', -1) WHERE kind = 'indicator'`,
        ),
      ['check', 'record.waymark'],
      'weight',
    ],
    ['a file that is not there', () => {}, ['check', 'gone.waymark'], 'gone.waymark'],
    [
      'a text form with a broken line',
      () => writeFileSync(file('b.waymark.json'), '{"format":"waymark",'),
      ['check', 'b.waymark.json'],
      'b.waymark.json',
    ],
    [
      'accounts without the account column',
      () => writeFileSync(file('a1.csv'), 'customer,logins\nacme,1\n'),
      ['score', '--model', 'demo.json', '--accounts', 'a1.csv'],
      'a1.csv',
    ],
    [
      'duplicate accounts',
      () => writeFileSync(file('a2.csv'), 'account,logins\nacme,1\nbeta,2\nacme,3\n'),
      ['score', '--model', 'demo.json', '--accounts', 'a2.csv'],
      'a2.csv: A4',
    ],
    [
      'accounts in another encoding',
      () =>
        writeFileSync(
          file('a3.csv'),
          Buffer.concat([Buffer.from('account,logins\n'), Buffer.from([0x8c, 0xda, 0x8b, 0x71, 0x2c, 0x31])]),
        ),
      ['score', '--model', 'demo.json', '--accounts', 'a3.csv'],
      'a3.csv',
    ],
    [
      'accounts with a quote that is never closed',
      () => writeFileSync(file('a4.csv'), 'account,logins\n"acme,1\nbeta,2\n'),
      ['score', '--model', 'demo.json', '--accounts', 'a4.csv'],
      'a4.csv',
    ],
    [
      'a model that breaks a rule',
      () => {
        const broken = model();
        broken.profiles[0].groups[0].measures[0].transform.points = [
          { x: 5, score: 0 },
          { x: 5, score: 100 },
        ];
        writeFileSync(file('broken.json'), JSON.stringify(broken));
      },
      ['score', '--model', 'broken.json', '--accounts', 'a2.csv'],
      'profiles[0].groups[0].measures[0].transform',
    ],
    [
      'a model that is not JSON',
      () => writeFileSync(file('text.json'), '{"format": '),
      ['score', '--model', 'text.json', '--accounts', 'a2.csv'],
      'text.json',
    ],
    [
      'a model that breaks a rule, for export',
      () => {},
      ['export', '--model', 'broken.json', '--target', 'json', '--out', 'never'],
      'profiles[0].groups[0]',
    ],
  ];

  beforeAll(() => {
    cpSync(fixturePath('demo-model.json'), file('demo.json'));
  });

  it.each(cases)(
    '%s: exit code 3, the place, a remedy in both languages, nothing changed',
    async (_what, make, args, place) => {
      make();
      const before = contents();
      const english = await waymark(...args);
      const japanese = await waymark(...args, '--language', 'ja');
      const machine = await waymark(...args, '--json');
      expect([english.code, japanese.code, machine.code]).toEqual([3, 3, 3]);
      expect(english.err).toContain(place);
      expect(english.err).toMatch(/→ \S/u);
      expect(japanese.err).toMatch(/→ .*[ぁ-んァ-ヶ一-龠]/u);
      const last = machine.err.trim().split('\n').at(-1) ?? '';
      expect(JSON.parse(last).error).toMatchObject({ remedy: { ja: expect.any(String), en: expect.any(String) } });
      expect(english.out).toBe('');
      expect(contents()).toEqual(before);
    },
  );
});

describe('the process itself', () => {
  it('answers on stdout, from the folder the user stands in', () => {
    const main = new URL('../../src/main/cli/main.ts', import.meta.url).pathname;
    const out = execFileSync(process.execPath, [main, 'generate', '--cards', '5', '--out', 'five.waymark', '--json'], {
      cwd: folder,
      env: { ...process.env, INIT_CWD: folder },
      encoding: 'utf8',
    });
    expect(JSON.parse(out)).toMatchObject({ file: file('five.waymark') });
  });

  it('does not replace a file unless told to', async () => {
    writeFileSync(file('mine.waymark'), 'mine');
    expect(await waymark('new', 'mine.waymark')).toMatchObject({ code: 3 });
    expect(readFileSync(file('mine.waymark'), 'utf8')).toBe('mine');
    expect(await waymark('new', 'mine.waymark', '--force')).toMatchObject({ code: 0 });
  });
});
