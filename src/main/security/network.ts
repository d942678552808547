import { app, type Session } from 'electron';

/**
 * Chromium talks to its maker and looks names up ahead of need. None of that happens here, and a name that is looked up
 * all the same is not found. Must run before the app is ready.
 */
export function silenceChromium(): void {
  for (const name of [
    'disable-background-networking',
    'disable-client-side-phishing-detection',
    'disable-component-update',
    'disable-default-apps',
    'disable-domain-reliability',
    'disable-sync',
    'dns-prefetch-disable',
    'metrics-recording-only',
    'no-first-run',
    'no-pings',
  ]) {
    app.commandLine.appendSwitch(name);
  }
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
}

/** What stays inside the machine: our pages, data that a page already holds, and the developer tools. */
const INSIDE: ReadonlySet<string> = new Set(['app:', 'data:', 'blob:', 'devtools:']);

/** Refuses every request of a session that would leave the machine or read a file, and tells the log. */
export function refuseNetwork(session: Session, log: (message: string) => void): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    const inside = INSIDE.has(new URL(details.url).protocol);
    if (!inside) log(`refused a request to ${details.url}`);
    answer({ cancel: !inside });
  });
}
