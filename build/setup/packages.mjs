import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError, say } from './console.mjs';
import { installedAsLocked } from './lock.mjs';
import { pinnedNode } from './node24.mjs';
import { npm } from './npm.mjs';

/**
 * Makes node_modules hold exactly what package-lock.json names. A stamp written after a completed installation lets every
 * later run skip npm; an interrupted one leaves no stamp and is done again.
 * @param {string} root the project's folder
 */
export function ensurePackages(root) {
  const stamp = join(root, 'node_modules', '.waymark-installed');
  const wanted = fingerprint(root);
  if (read(stamp) === wanted && pinnedNode(root) !== undefined) return;
  if (!installedMatchesLock(root)) {
    rmSync(stamp, { force: true });
    install(root);
  }
  writeFileSync(stamp, wanted);
}

/** @param {string} root */
function install(root) {
  say({
    en: 'installing the packages of package-lock.json (only on the first run and after they change) …',
    ja: 'package-lock.json のパッケージをインストールしています(初回と、内容が変わったときだけ行います)…',
  });
  const { ok, reason } = npm(
    [
      'ci',
      '--ignore-scripts',
      '--include=dev',
      '--include=optional',
      '--prefer-offline',
      // Without a network npm's own patience is a minute and a half.
      '--fetch-retry-mintimeout=2000',
      '--fetch-retry-maxtimeout=8000',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ],
    { cwd: root },
  );
  if (ok) return;
  throw new SetupError({
    en: [
      `the packages could not be installed: ${reason}.`,
      '  The first run needs the npm registry. Check the network, or the proxy (npm config set proxy … / https-proxy …),',
      '  then run the same command again; it starts the installation afresh. Later runs need no network.',
    ].join('\n'),
    ja: [
      `パッケージをインストールできませんでした(${reason})。`,
      '  初回は npm レジストリへの接続が必要です。ネットワークまたはプロキシの設定(npm config set proxy … / https-proxy …)を確認し、',
      '  同じコマンドをもう一度実行してください。インストールは最初からやり直されます。2 回目以降はネットワークを使いません。',
    ].join('\n'),
  });
}

/** @param {string} root */
function fingerprint(root) {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read(join(root, 'package.json')) ?? '{}');
  return createHash('sha256')
    .update(JSON.stringify([process.platform, process.arch, dependencies, devDependencies, optionalDependencies]))
    .update(read(join(root, 'package-lock.json')) ?? '')
    .digest('hex');
}

/** @param {string} root */
function installedMatchesLock(root) {
  if (pinnedNode(root) === undefined) return false;
  const installed = read(join(root, 'node_modules', '.package-lock.json'));
  const locked = read(join(root, 'package-lock.json'));
  return installed !== undefined && locked !== undefined && installedAsLocked(installed, locked);
}

/**
 * @param {string} path
 * @returns {string | undefined}
 */
function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
