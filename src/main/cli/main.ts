import { hostIo } from './host-io.ts';
import { runCli } from './run.ts';

/** The command line under plain Node, as `npm run -s waymark` starts it. */
process.exitCode = await runCli(process.argv.slice(2), hostIo(process.env.INIT_CWD ?? process.cwd()));
