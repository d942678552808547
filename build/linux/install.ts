import { spawnSync } from 'node:child_process';
import { say } from '../setup/console.mjs';
import { hasProgram, lookAtSystem, type Requirement, unmet } from './requirements.ts';

/**
 * Makes the system's libraries be there on Linux: installs them where that is possible without asking (root on Debian or
 * Ubuntu), prints the line to type everywhere else. Elsewhere than on Linux nothing is needed.
 * @returns the requirements that are still unmet
 */
export function ensureRequirements(requirements: readonly Requirement[]): readonly Requirement[] {
  if (process.platform !== 'linux') return [];
  const missing = unmet(requirements, lookAtSystem());
  if (missing.length === 0) return [];
  const names = missing.map((requirement) => requirement.name).join(', ');
  if (process.getuid?.() !== 0 || !hasProgram('apt-get')) {
    say({
      en: `this system lacks ${names}. Please type:\n  ${lineToType(missing)}`,
      ja: `次のものがシステムにありません: ${names}。次の行を実行してください:\n  ${lineToType(missing)}`,
    });
    return missing;
  }
  say({
    en: `installing what this system lacks: ${names} …`,
    ja: `システムに足りないものをインストールしています: ${names} …`,
  });
  installWithApt(missing);
  const left = unmet(missing, lookAtSystem());
  if (left.length > 0) {
    say({
      en: `apt-get could not install everything. Please type, when the network is there:\n  ${lineToType(left)}`,
      ja: `apt-get ですべてはインストールできませんでした。ネットワークにつながる状態で、次の行を実行してください:\n  ${lineToType(left)}`,
    });
  }
  return left;
}

function installWithApt(missing: readonly Requirement[]): void {
  // An outdated or third-party list must not stop the rest, so the answer of `update` is not looked at.
  apt(['update', '-qq']);
  apt(['install', '-y', '-qq', '--no-install-recommends', ...missing.map(debianName)]);
}

function apt(args: readonly string[]): void {
  spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=600', '-o', 'Acquire::Retries=3', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

/** Since the change to 64-bit time some libraries carry a suffix, and the plain name is not always provided. */
function debianName(requirement: Requirement): string {
  const renamed = `${requirement.apt}t64`;
  const known = spawnSync('apt-cache', ['show', '--no-all-versions', renamed], { stdio: 'ignore' });
  return known.status === 0 ? renamed : requirement.apt;
}

function lineToType(missing: readonly Requirement[]): string {
  if (hasProgram('apt-get')) {
    return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${missing.map(debianName).join(' ')}`;
  }
  if (hasProgram('dnf')) return `sudo dnf install -y ${missing.map((requirement) => requirement.dnf).join(' ')}`;
  if (hasProgram('pacman'))
    return `sudo pacman -S --needed ${missing.map((requirement) => requirement.pacman).join(' ')}`;
  return `(with your package manager) ${missing.map((requirement) => requirement.apt).join(' ')}`;
}
