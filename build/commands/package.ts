import { ensureBuilt } from '../app.ts';
import { ensureElectron } from '../electron/install.ts';
import { packageApp, packageTrial, TRIAL_FOLDER } from '../packaging/package-app.ts';
import { say } from '../setup/console.mjs';
import { exitOnSetupError } from '../setup/exit.ts';

// `npm run package` makes the installers of this platform; what stands after `--` goes to electron-builder.
await exitOnSetupError(async () => {
  const runtime = await ensureElectron();
  if (!ensureBuilt()) {
    process.exitCode = 1;
    return;
  }
  const official = runtime.source === 'official';
  const done = official ? await packageApp(runtime, process.argv.slice(2)) : await packageTrial(runtime);
  if (!done) process.exitCode = 1;
  else if (!official) warnOfTrial();
});

function warnOfTrial(): void {
  say({
    en: `packed for trying on this machine into ${TRIAL_FOLDER}. It holds an Electron that is not the official release: never pass it on. Installers are made where the official release can be fetched.`,
    ja: `この環境で試すためのパッケージを ${TRIAL_FOLDER} に作りました。公式リリースではない Electron を含むため、決して配布しないでください。インストーラーは、公式リリースを取得できる環境で作られます。`,
  });
}
