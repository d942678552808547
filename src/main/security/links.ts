/** Sites that a text of the app may point to. Only these are ever offered to the user's browser, and only after asking. */
const SITES: readonly string[] = ['json-schema.org', 'www.postgresql.org', 'www.sqlite.org', 'www.libreoffice.org'];

/** The address as it may be handed to the browser, or null where it may not. */
export function allowedLink(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const plain = url.username === '' && url.password === '' && url.port === '';
  return url.protocol === 'https:' && plain && SITES.includes(url.hostname) ? url.href : null;
}
