import { type DomainError, domainError } from '#shared/core/result.ts';

/** The page speaks of a document that its window does not have. */
export function notOpenHere(documentId: string): DomainError {
  return domainError(
    'document.not-open',
    { ja: 'この文書は、このウィンドウでは開かれていません。', en: 'This document is not open in this window.' },
    { ja: 'もう一度開いてください。', en: 'Open it again.' },
    documentId,
  );
}

/** The user would rather keep what is open than open something else. */
export function stillOpen(): DomainError {
  return domainError(
    'document.still-open',
    { ja: '前の文書を開いたままにしました。', en: 'The earlier document was kept open.' },
    { ja: '先に前の文書を保存するか、閉じてください。', en: 'Save or close the earlier document first.' },
  );
}

export function unknownTemplate(name: string): DomainError {
  return domainError(
    'template.unknown',
    { ja: `「${name}」というテンプレートはありません。`, en: `There is no template “${name}”.` },
    { ja: 'スタート画面からテンプレートを選んでください。', en: 'Choose a template on the start screen.' },
    name,
  );
}

export function notText(path: string): DomainError {
  return domainError(
    'notes.not-text',
    { ja: 'テキストのファイルではありません。', en: 'This is not a text file.' },
    {
      ja: '文字コード UTF-8 で保存したテキスト（.md・.txt・.csv・.json・.yaml）を選んでください。',
      en: 'Choose a text file (.md, .txt, .csv, .json, .yaml) saved as UTF-8.',
    },
    path,
  );
}
