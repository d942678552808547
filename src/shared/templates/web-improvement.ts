import { Author } from '#shared/commands/author.ts';
import type { RandomBytes } from '#shared/core/id.ts';
import type { RoadmapDocument } from '#shared/kinds/registry.ts';
import { ROADMAP_ID } from '#shared/kinds/roadmap/roadmap.ts';
import { DEFAULT_SCORE } from '#shared/kinds/roadmap/score-settings.ts';
import { REFINEMENTS } from './web-improvement-actions.ts';
import { WALL } from './web-improvement-wall.ts';

/** The workshop as its consultant leaves it: the wall pasted, sorted, refined until it scores. */
export function webImprovement(random: RandomBytes): RoadmapDocument {
  const author = new Author('ja', random);
  author.change('roadmap', ROADMAP_ID, {
    title: author.text('Web改善サービス サクセスロードマップ'),
    service: author.text('Webサイト改善の分析ツールと、改善業務の代行'),
    teamHours: 320,
    score: {
      ...DEFAULT_SCORE,
      modelId: 'web_improvement',
      accountColumn: '顧客',
      segmentColumn: 'セグメント',
      stageColumn: 'ステージ',
    },
  });
  author.sortAsSuggested(author.paste(WALL));
  refineStages(author);
  refineGoals(author);
  refineActions(author);
  addTouchpoints(author);
  addStakeholders(author);
  addJudgement(author);
  return author.document;
}

function refineStages(author: Author): void {
  const exits: Record<string, string> = {
    導入: '計測タグが入り、初回レポートを一緒に読んだ',
    活用: '施策を2件実行した',
    '定着・運用': '3か月続けて目標の80%に届いた',
    契約更新期: '次の1年のゴールに合意した',
  };
  for (const [title, exit] of Object.entries(exits)) {
    author.change('stage', author.named('stage', title).id, { exit: author.text(exit) });
  }
}

function refineGoals(author: Author): void {
  const [a, b] = ['成果を出してほしい', '自走したい'].map((name) => author.named('segment', name).id);
  if (a === undefined || b === undefined) return;
  author.change('segment', a, {
    title: author.text('A 成果を出してほしい'),
    customersNow: 18,
    customersPlanned: 30,
    contractValue: 2_400_000,
  });
  author.change('segment', b, {
    title: author.text('B 自走したい'),
    customersNow: 12,
    customersPlanned: 40,
    contractValue: 1_200_000,
  });
  const goal = (words: string) => author.named('goal', words).id;
  const stage = (words: string) => author.named('stage', words).id;
  const [revenue, cost, everyMonth, everyWeek, reading] = [
    goal('Web経由の売上'),
    goal('獲得単価'),
    goal('毎月の改善施策'),
    goal('仮説→検証→実装'),
    goal('担当者3名'),
  ];
  const states: [string, string, string, string][] = [
    [revenue, '契約更新期', 'Web経由の売上は前年並み', '1年後にWeb経由の売上が20%増えている'],
    [cost, '定着・運用', '獲得単価が上がり続けている', '新規顧客の獲得単価が前年より下がっている'],
    [everyMonth, '活用', '施策が担当者の手すき次第になっている', '毎月2件以上の施策が予定どおり実行されている'],
    [everyWeek, '活用', '検証が外部まかせになっている', '仮説から実装までを社内で毎週回している'],
    [reading, '導入', '分析画面を読めるのは1名だけ', '担当者3名が分析画面を自分で読める'],
  ];
  for (const [id, home, current, success] of states) {
    author.change('goal', id, {
      stage: stage(home),
      current: author.text(current),
      success: author.text(success),
      agreed: id === revenue,
    });
  }
  author.link(reading, everyWeek);
  author.link(everyWeek, cost);
  author.link(everyMonth, cost);
  author.link(cost, revenue);
  const retention = author.named('outcome', '解約率').id;
  author.change('outcome', retention, {
    title: author.text('契約の継続（解約率を下げる）'),
    target: author.text('年間の継続率95%'),
  });
  author.link(revenue, retention);
}

function refineActions(author: Author): void {
  for (const { words, stage, owner, method, hours, times, due, goal, indicator, alert } of REFINEMENTS) {
    const action = author.named('action', words);
    const candidate = author.named('indicator', author.get('action', action.id).when.ja ?? '');
    author.do({ type: 'record.move', ids: [action.id], stage: author.named('stage', stage).id });
    author.change('action', action.id, {
      owner: author.text(owner),
      method,
      effortHours: hours,
      timesPerMonth: times,
      dueDays: due,
    });
    author.link(action.id, author.named('goal', goal).id);
    const { name, from, ...fields } = indicator;
    author.change('indicator', candidate.id, {
      ...fields,
      title: author.text(name),
      source: author.text(from),
      owner: author.text(owner),
      availability: 'available',
      reason: action.when,
      scored: true,
      alert: alert(candidate.id),
    });
  }
  author.change('action', author.named('action', '設定会を開く').id, { title: author.text('設定会を開く') });
  author.change('action', author.named('action', '更新前レビュー').id, {
    title: author.text('更新前レビューをひらく'),
  });
  refineCustomerTask(author);
  addDates(author);
}

/** The decision maker's presence is a task of the customer: the wall said so, and the champion looks after it. */
function refineCustomerTask(author: Author): void {
  const meeting = author.named('action', '改善会議を設定');
  const task = author.named('action', '決裁者の同席');
  author.do({ type: 'record.move', ids: [task.id], stage: meeting.stage });
  author.change('action', task.id, {
    title: author.text('決裁者が同席する'),
    when: author.text('改善会議のとき'),
    owner: author.text('推進者'),
  });
  author.link(task.id, author.named('goal', '毎月の改善施策').id);
}

/** Two dates that only conditions read: they belong to no score. */
function addDates(author: Author): void {
  const kickoff = author.add('indicator', {
    title: author.text('キックオフ日'),
    type: 'date',
    stage: author.named('stage', '導入').id,
    source: author.text('CRM'),
    availability: 'available',
  });
  const end = author.add('indicator', {
    title: author.text('契約満了日'),
    type: 'date',
    stage: author.named('stage', '契約更新期').id,
    source: author.text('CRM'),
    availability: 'available',
  });
  const tag = author.named('indicator', '計測タグの設置').id;
  author.change('indicator', tag, {
    alert: {
      all: [
        { field: kickoff, op: 'ge', value: 14 },
        { field: tag, op: 'eq', value: false },
      ],
    },
  });
  const rate = author.named('indicator', '成果指標の達成率').id;
  author.change('indicator', rate, {
    alert: {
      all: [
        { field: end, op: 'ge', value: -90 },
        { field: rate, op: 'lt', value: 80 },
      ],
    },
  });
}

function addTouchpoints(author: Author): void {
  const article = author.add('resource', {
    title: author.text('ヘルプ記事'),
    measure: author.text('記事を読んだ後に同じ質問が来なかった割合'),
  });
  const stage = (words: string) => author.named('stage', words).id;
  author.add('touchpoint', { title: author.text('キックオフ'), channel: author.text('会議'), stage: stage('導入') });
  author.add('touchpoint', {
    title: author.text('月次レポート'),
    channel: author.text('メール'),
    stage: stage('活用'),
  });
  const desk = author.add('touchpoint', {
    title: author.text('問い合わせ窓口'),
    channel: author.text('ヘルプページ'),
    resource: article,
    stage: stage('定着・運用'),
  });
  author.add('touchpoint', {
    title: author.text('更新面談'),
    channel: author.text('会議'),
    stage: stage('契約更新期'),
  });
  author.add('feedback', {
    title: author.text('同じ質問が繰り返される'),
    touchpoint: desk,
    department: author.text('製品チーム'),
  });
}

function addStakeholders(author: Author): void {
  const people: [string, 'user' | 'decision-maker' | 'champion', string][] = [
    ['推進者', 'champion', '小さな成果を早く見せて、社内で話せる材料を渡す'],
    ['担当者', 'user', '分析画面のどこを見れば次の一手が決まるか'],
    ['決裁者（上長）', 'decision-maker', '売上目標に対して、いまどこにいるか'],
  ];
  for (const [title, role, message] of people) {
    author.add('stakeholder', { title: author.text(title), role, message: author.text(message) });
  }
  author.add('value', { title: author.text('改善業務の代行'), fit: 'valued-offered' });
  author.add('value', { title: author.text('他社の成功事例の共有'), fit: 'offered-not-noticed' });
}

/** People's judgement: the account owner's feeling counts for 60 days; NPS is kept as a candidate without data. */
function addJudgement(author: Author): void {
  const toIndicator = (words: string, title: string): string => {
    const { id } = author.named('indicator', words);
    author.change('indicator', id, { title: author.text(title), group: 'relationship' });
    return id;
  };
  const feeling = toIndicator('担当者の感触', '担当者の感触（5段階）');
  const talk = author.named('action', '目的をもう一度すり合わせる');
  author.change('indicator', feeling, {
    type: 'rating',
    action: talk.id,
    stage: talk.stage,
    source: author.text('担当者の評価'),
    owner: author.text('CSM'),
    availability: 'available',
    maxAgeDays: 60,
    transform: { type: 'categories', scores: { '1': 0, '2': 25, '3': 50, '4': 75, '5': 100 }, otherwise: null },
    missing: { policy: 'exclude' },
    reason: author.text('担当者の感触がよくない'),
    scored: true,
    alert: { field: feeling, op: 'le', value: 2 },
  });
  const nps = toIndicator('NPSはまだ取っていない', 'NPS');
  author.change('indicator', nps, { availability: 'not-available', stage: author.named('stage', '定着・運用').id });
  const { score } = author.get('roadmap', ROADMAP_ID);
  author.change('roadmap', ROADMAP_ID, {
    score: {
      ...score,
      overrides: [
        {
          id: 'champion-lost',
          label: author.text('担当者の感触が1なら、健全とは見なさない'),
          when: { field: feeling, op: 'le', value: 1 },
          cap: 39,
          floor: null,
          profiles: [],
        },
      ],
    },
  });
}
