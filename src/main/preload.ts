import { contextBridge, ipcRenderer } from 'electron';
import { CHANNELS, EVENTS } from '#shared/ipc/channels.ts';

const channels: ReadonlySet<string> = new Set(CHANNELS);
const events: ReadonlySet<string> = new Set(EVENTS);

const UNKNOWN = {
  ok: false,
  error: {
    code: 'ipc.unknown-channel',
    message: { ja: 'アプリにない要求です。', en: 'The app has no such request.' },
    remedy: { ja: 'アプリを再起動してください。', en: 'Restart the app.' },
  },
};

/** The whole of what a page can reach: the listed channels to ask, the listed events to hear. */
contextBridge.exposeInMainWorld('api', {
  invoke(channel: string, payload: unknown): Promise<unknown> {
    return channels.has(channel) ? ipcRenderer.invoke(channel, payload) : Promise.resolve(UNKNOWN);
  },
  on(event: string, listener: (payload: unknown) => void): () => void {
    if (!events.has(event)) return () => {};
    const heard = (_: unknown, payload: unknown) => listener(payload);
    ipcRenderer.on(event, heard);
    return () => {
      ipcRenderer.off(event, heard);
    };
  },
});
