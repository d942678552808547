/**
 * Whether a finished installation holds what the lock file names. npm writes its own note of what it installed
 * (node_modules/.package-lock.json) last of all, so somebody who has just run `npm install` need not wait for it again.
 * @param {string} installed the text of npm's note
 * @param {string} locked the text of package-lock.json
 * @returns {boolean}
 */
export function installedAsLocked(installed, locked) {
  const there = packagesOf(installed);
  const wanted = packagesOf(locked);
  if (there === undefined || wanted === undefined) return false;
  const exact = Object.entries(there).every(
    ([path, entry]) => wanted[path]?.version === entry.version && wanted[path]?.integrity === entry.integrity,
  );
  // Packages for other platforms are optional and rightly absent.
  const complete = Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || entry.devOptional || path in there,
  );
  return exact && complete;
}

/**
 * @param {string} text
 * @returns {Record<string, { version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }> | undefined}
 */
function packagesOf(text) {
  try {
    return JSON.parse(text).packages;
  } catch {
    return undefined;
  }
}
