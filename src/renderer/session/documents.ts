import type { Result } from '#shared/core/result.ts';
import type { Opened, Output, Settings } from '#shared/ipc/contract.ts';
import { errorOf } from './errors.ts';
import type { Session } from './session.ts';

/** What a user does with whole documents and files. Errors become notices; each resolves when the window shows the result. */
export class Documents {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Asks what the window is to begin with, listens to the main process, and opens the file the window was made for. */
  async start(): Promise<void> {
    const { client, store } = this.#session;
    client.on('document.saveState', ({ documentId, saveState }) => {
      const { opened, saveState: before } = this.#session.state;
      if (documentId !== opened?.documentId) return;
      store.setState(saveState.state === 'conflict' ? { saveState, dialog: { name: 'conflict' } } : { saveState });
      if (saveState.state === 'failed' && before.state !== 'failed') this.#session.notify(errorOf(saveState.error));
    });
    client.on('settings.changed', (settings) => store.setState({ settings }));
    client.on('document.openRequested', ({ path }) => void this.open(path));
    const started = await this.#taken(client.call('app.start', {}));
    if (started === undefined) return;
    store.setState({ app: started, settings: started.settings });
    if (started.open === null) return;
    const isOpen = await this.open(started.open);
    this.#know({ open: null });
    if (!isOpen) await this.#refreshStart();
  }

  /** A new document from a template; `blank` is the empty one. */
  create(template: string): Promise<boolean> {
    const { language } = this.#session.state.settings;
    return this.#show(() => this.#session.client.call('document.create', { template, language }));
  }

  /** Lets the user choose a file. */
  choose(): Promise<boolean> {
    return this.#show(() => this.#session.client.call('document.choose', {}));
  }

  open(path: string): Promise<boolean> {
    if (this.#session.state.opened?.path === path) return Promise.resolve(true);
    return this.#show(() => this.#session.client.call('document.open', { path }));
  }

  /** Lets the user choose notes or a text form, which become a new document. */
  import(): Promise<boolean> {
    const { language } = this.#session.state.settings;
    return this.#show(() => this.#session.client.call('document.import', { language }));
  }

  recover(workingId: string): Promise<boolean> {
    return this.#show(() => this.#session.client.call('recovery.open', { workingId }));
  }

  async discard(workingId: string): Promise<void> {
    const recoverable = await this.#taken(this.#session.client.call('recovery.discard', { workingId }));
    if (recoverable !== undefined) this.#know({ recoverable });
  }

  async forget(path: string): Promise<void> {
    const recent = await this.#taken(this.#session.client.call('recent.forget', { path }));
    if (recent !== undefined) this.#know({ recent });
  }

  async changeSettings(change: Partial<Settings>): Promise<void> {
    const settings = await this.#taken(this.#session.client.call('settings.change', change));
    if (settings !== undefined) this.#session.store.setState({ settings });
  }

  /** Writes the user's file now; an untitled document asks where. False where nothing was written. */
  save(): Promise<boolean> {
    return this.#write('document.save');
  }

  saveAs(): Promise<boolean> {
    return this.#write('document.saveAs');
  }

  /** The path of the text copy; undefined where none was written. */
  async saveTextCopy(): Promise<string | undefined> {
    const { opened } = this.#session.state;
    if (opened === null) return undefined;
    await this.#session.settled();
    const written = await this.#taken(
      this.#session.client.call('document.saveTextCopy', { documentId: opened.documentId }),
    );
    return written?.path;
  }

  /** Back to the start screen, unless the user would rather keep the document open; the main process asks where it must. */
  async close(): Promise<void> {
    const { opened } = this.#session.state;
    if (opened === null) return;
    await this.#session.settled();
    const { documentId } = opened;
    const answer = await this.#taken(this.#session.client.call('document.close', { documentId }));
    if (answer?.closed !== true) return;
    this.#session.close();
    await this.#refreshStart();
  }

  /** Ends a conflict as the user chose. */
  settle(choice: 'mine' | 'theirs' | 'both'): Promise<boolean> {
    return this.#reshow((documentId) => this.#session.client.call('document.settle', { documentId, choice }));
  }

  /** Asks for editing rights. */
  takeOver(): Promise<boolean> {
    return this.#reshow((documentId) => this.#session.client.call('document.takeOver', { documentId }));
  }

  async #reshow(call: (documentId: string) => Promise<Result<Opened>>): Promise<boolean> {
    const { opened } = this.#session.state;
    if (opened === null) return false;
    await this.#session.settled();
    const shown = await this.#taken(call(opened.documentId));
    if (shown === undefined) return false;
    this.#session.refresh(shown);
    return true;
  }

  /** Shows what is opened; the main process puts the document that was open away first, and asks the user where it must. */
  async #show(call: () => Promise<Result<Opened | null>>): Promise<boolean> {
    await this.#session.settled();
    const next = await this.#taken(call());
    if (next === undefined) await this.#lookAgain();
    if (next === undefined || next === null) return false;
    this.#session.adopt(next);
    if (next.saveState.state === 'conflict') this.#session.store.setState({ dialog: { name: 'conflict' } });
    return true;
  }

  /** After an opening that failed: the document that was open before may have been put away already. */
  async #lookAgain(): Promise<void> {
    const { opened } = this.#session.state;
    if (opened === null) return;
    const still = await this.#session.client.call('document.reload', { documentId: opened.documentId });
    if (still.ok) return;
    this.#session.close();
    await this.#refreshStart();
  }

  async #refreshStart(): Promise<void> {
    const started = await this.#taken(this.#session.client.call('app.start', {}));
    if (started !== undefined) this.#know({ recent: started.recent, recoverable: started.recoverable });
  }

  async #write(channel: 'document.save' | 'document.saveAs'): Promise<boolean> {
    const { opened } = this.#session.state;
    if (opened === null) return false;
    await this.#session.settled();
    const { documentId } = opened;
    const written = await this.#taken(this.#session.client.call(channel, { documentId }));
    if (written === undefined || written === null) return false;
    const { path, name, saveState } = written;
    this.#session.store.setState({ opened: { documentId, path, name }, saveState });
    return saveState.state === 'saved';
  }

  #know(facts: Partial<Output<'app.start'>>): void {
    this.#session.store.setState(({ app }) => (app === null ? {} : { app: { ...app, ...facts } }));
  }

  /** The value of a call, or undefined once its error has been shown. */
  async #taken<T>(call: Promise<Result<T>>): Promise<T | undefined> {
    this.#session.store.setState({ waiting: true });
    const result = await call;
    this.#session.store.setState({ waiting: false });
    if (result.ok) return result.value;
    // The user has just decided so in a dialog of the main process.
    if (result.error.code !== 'document.still-open') this.#session.notify(result.error);
    return undefined;
  }
}
