import { extname, join, sep } from 'node:path';

/** The app's own scheme and the one host it has. */
export const SCHEME = 'app';
export const ORIGIN = `${SCHEME}://waymark`;
export const START_PAGE = `${ORIGIN}/index.html`;

/**
 * The file behind an address of the app, or null where there is none: another host, a way out of the folder, an encoded
 * separator or a character that no file of ours has.
 *
 * @param root absolute folder that holds everything that may be served
 */
export function pageFile(root: string, address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== `${SCHEME}:` || url.host !== 'waymark' || url.username !== '' || url.password !== '')
    return null;
  const path = decoded(url.pathname);
  if (path === null || !/^\/[\w./ ()@+-]*$/.test(path) || path.split('/').includes('..')) return null;
  const file = join(root, path === '/' ? 'index.html' : path);
  return file.startsWith(root + sep) ? file : null;
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** The media type by the file's ending; an ending that is not listed is bytes and will not be run. */
export function mediaType(file: string): string {
  return TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
}
