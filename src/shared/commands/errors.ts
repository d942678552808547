import { type DomainError, domainError } from '#shared/core/result.ts';

export function noSuchRecord(id: string): DomainError {
  return domainError(
    'record.missing',
    {
      ja: '対象のカードが見つかりません。すでに削除された可能性があります。',
      en: 'The card is no longer there; it may have been deleted.',
    },
    { ja: '元に戻すか、別のカードを選んでください。', en: 'Undo the deletion, or choose another card.' },
    id,
  );
}

export function idTaken(id: string): DomainError {
  return domainError(
    'record.exists',
    { ja: '同じ識別子の項目がすでにあります。', en: 'There is a record with this id already.' },
    { ja: 'もう一度操作してください。', en: 'Try again.' },
    id,
  );
}

export function notRemovable(id: string): DomainError {
  return domainError(
    'record.not-removable',
    { ja: 'ロードマップそのものは削除できません。', en: 'The roadmap itself cannot be deleted.' },
    { ja: '新しいロードマップを作る場合は「新規」を選んでください。', en: 'To begin afresh, choose New.' },
    id,
  );
}

export function stageHasCards(id: string, count: number): DomainError {
  return domainError(
    'stage.has-cards',
    { ja: `このステージには${count}枚のカードがあります。`, en: `There are ${count} cards in this stage.` },
    {
      ja: 'カードを別のステージへ移すか、付箋置き場に戻すか、一緒に削除するかを選んでください。',
      en: 'Choose whether its cards move to another stage, go back to the parking lot, or are deleted with it.',
    },
    id,
  );
}

export function needsStage(place: string): DomainError {
  return domainError(
    'action.needs-stage',
    { ja: 'アクションは必ずどこかのステージに置きます。', en: 'An action always stands in a stage.' },
    { ja: '先にステージを作るか、ステージを選んでください。', en: 'Make a stage first, or choose one.' },
    place,
  );
}

export function tooManyNotes(count: number, most: number): DomainError {
  const [given, limit] = [count.toLocaleString('en'), most.toLocaleString('en')];
  return domainError(
    'note.too-many',
    {
      ja: `一度に貼り付けられる付箋は${limit}枚までです（${given}行ありました）。何も変更していません。`,
      en: `One paste takes up to ${limit} notes; this one has ${given}. Nothing was changed.`,
    },
    {
      ja: '必要な部分だけを選んで、何回かに分けて貼り付けてください。',
      en: 'Paste only the part you need, or paste it in parts.',
    },
    String(count),
  );
}
