/** Names only: the preload bridge lets through these and no others, and must not carry the schemas along. */
export const CHANNELS = [
  'app.start',
  'settings.change',
  'recent.forget',
  'document.create',
  'document.choose',
  'document.open',
  'document.reload',
  'document.commit',
  'document.save',
  'document.saveAs',
  'document.saveTextCopy',
  'document.close',
  'document.settle',
  'document.takeOver',
  'document.import',
  'recovery.open',
  'recovery.discard',
  'export.chooseFolder',
  'export.run',
  'export.reveal',
] as const;
export type ChannelName = (typeof CHANNELS)[number];

export const EVENTS = ['menu.command', 'document.saveState', 'settings.changed', 'document.openRequested'] as const;
export type EventName = (typeof EVENTS)[number];
