import { app, type Session } from 'electron';

/** A page stays where it is: no navigation, no new window, no web view. A link that is listed is offered to the user. */
export function keepPagesInPlace(offerLink: (address: string) => void): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      event.preventDefault();
      offerLink(event.url);
    });
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      offerLink(url);
      return { action: 'deny' };
    });
  });
}

/** No camera, no place, no notification, no device, no download: the app needs none of them. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  // Chromium's spell checker fetches a dictionary for every language it has, wanted or not.
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(false);
}
