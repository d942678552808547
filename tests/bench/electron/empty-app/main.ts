import { app, BrowserWindow } from 'electron';

// The least that a window of this Electron can be: nothing in it, nothing behind it. Not awaited, because Electron becomes
// ready only after its first module has run.
void app.whenReady().then(() => new BrowserWindow({ width: 1440, height: 900 }).loadURL('about:blank'));
