import { spawn } from 'node:child_process';

/**
 * Runs a program in this one's place: same terminal, same exit code, signals passed on. Does not return.
 * @param {string} executable
 * @param {readonly string[]} args
 * @param {{ cwd: string, env: NodeJS.ProcessEnv }} options
 */
export function handOver(executable, args, { cwd, env }) {
  const child = spawn(executable, args, { cwd, env, stdio: 'inherit' });
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  process.on('SIGINT', () => {
    // A terminal has already sent Ctrl+C to the child as well.
    if (!process.stdin.isTTY) child.kill('SIGINT');
  });
  child.on('error', (error) => {
    process.stderr.write(`waymark: ${executable}: ${error.message}\n`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}
