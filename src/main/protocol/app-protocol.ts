import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { protocol, type Session } from 'electron';
import { contentSecurityPolicy, withNonce } from './content-security.ts';
import { mediaType, pageFile, SCHEME } from './page-file.ts';

/** Must run before the app is ready: makes `app:` a scheme with an origin of its own, like https. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built pages, and nothing else, to one session. */
export function servePages(session: Session, root: string): void {
  session.protocol.handle(SCHEME, async (request) => {
    const file = request.method === 'GET' ? pageFile(root, request.url) : null;
    if (file === null) return refusal(403);
    try {
      return page(file, await readFile(file));
    } catch {
      return refusal(404);
    }
  });
}

function page(file: string, content: Buffer): Response {
  const type = mediaType(file);
  const nonce = randomBytes(16).toString('base64');
  const body = type.startsWith('text/html') ? withNonce(content.toString('utf8'), nonce) : new Uint8Array(content);
  return new Response(body, { headers: headers(type, nonce) });
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: headers('text/plain; charset=utf-8', '') });
}

function headers(type: string, nonce: string): Record<string, string> {
  return {
    'content-type': type,
    'content-security-policy': contentSecurityPolicy(nonce),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  };
}
