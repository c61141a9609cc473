import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/**
 * A kind of browser: what its programs are called.
 * @typedef {{ commands: string[], macApplications: string[], windowsPrograms: string[] }} Kind
 */

/** Where browsers of a kind may be on this machine, best first; not each of them exists. @returns {string[]} */
export function placesOf(/** @type {Kind} */ { commands, macApplications, windowsPrograms }) {
  const { env } = process;
  switch (process.platform) {
    case 'darwin':
      return ['/Applications', path.join(homedir(), 'Applications')].flatMap((folder) =>
        macApplications.map((name) => `${folder}/${name}`),
      );
    case 'win32':
      return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((folder) =>
        folder ? windowsPrograms.map((program) => path.join(folder, program)) : [],
      );
    default:
      return commands.flatMap(onPath);
  }
}

/** Where a command is found on the PATH. */
export function onPath(/** @type {string} */ command) {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.map((folder) => path.join(folder, command)).filter(existsSync);
}
