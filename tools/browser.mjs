// Node built-ins only at the top: Playwright is loaded once dependencies are known to be there.
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';

import { giveUp, runs } from './dependencies.mjs';

// Chromium first: branded Chrome and Edge refuse `--load-extension`, and only newer ones know the other way.
const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
];
const macApplications = ['Chromium', 'Google Chrome', 'Microsoft Edge', 'Brave Browser'];
const windowsPrograms = [
  'Chromium\\Application\\chrome.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
];

// With a font, since pages on a machine without one have no text.
const packages = {
  'apt-get': [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'],
  ],
  dnf: [['install', '-y', '-q', 'chromium', 'dejavu-sans-fonts']],
  apk: [['add', '--no-cache', 'chromium', 'font-dejavu']],
  pacman: [['-Sy', '--noconfirm', '--needed', 'chromium', 'ttf-dejavu']],
};

/** The path of a Chromium-family browser on this machine, `CHROMIUM_BIN` before all; undefined when there is none. */
export async function findChromium() {
  const chosen = process.env.CHROMIUM_BIN;
  if (chosen && !existsSync(chosen)) giveUp(`CHROMIUM_BIN names ${chosen}, which does not exist.`);
  return chosen || placesOfBrowsers().find(existsSync) || (await playwrightsOwn());
}

/** Like `findChromium`, but installs one when there is none, after asking whoever sits in front of it. */
export async function ensureChromium() {
  const found = await findChromium();
  if (found) return found;
  if (
    !(await isAllowed('No Chromium, Chrome, Edge or Brave was found. Download a private Chromium (170 MB)?'))
  )
    giveUp(whatToDo);
  if (!(await downloadChromium())) installChromium();
  return (await findChromium()) ?? giveUp(whatToDo);
}

const whatToDo = `No browser to open the extension in. Install Chromium, Chrome, Edge or Brave and try again,
or name one: CHROMIUM_BIN=/path/to/browser npm start`;

function placesOfBrowsers() {
  const { env } = process;
  switch (process.platform) {
    case 'darwin':
      return ['/Applications', path.join(homedir(), 'Applications')].flatMap((folder) =>
        macApplications.map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`),
      );
    case 'win32':
      return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((folder) =>
        folder ? windowsPrograms.map((program) => path.join(folder, program)) : [],
      );
    default:
      return [...commands.flatMap(onPath), '/snap/bin/chromium'];
  }
}

/** Where a command is found on the PATH. */
function onPath(/** @type {string} */ command) {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.map((folder) => path.join(folder, command)).filter(existsSync);
}

async function playwrightsOwn() {
  const { chromium } = await import('playwright-core');
  const file = chromium.executablePath();
  return existsSync(file) ? file : undefined;
}

async function isAllowed(/** @type {string} */ question) {
  if (!process.stdin.isTTY) return true; // Nobody to ask
  const conversation = createInterface({ input: process.stdin, output: process.stdout });
  const reply = await conversation.question(`${question} [Y/n] `);
  conversation.close();
  return !/^n/i.test(reply.trim());
}

async function downloadChromium() {
  console.log('Downloading Chromium …');
  const installer = ['node_modules/playwright-core/cli.js', 'install', '--no-shell', 'chromium'];
  if (!runs(process.execPath, installer)) return false;
  const { chromium } = await import('playwright-core');
  const isComplete = process.platform !== 'linux' || runs(chromium.executablePath(), ['--version']);
  return isComplete; // On Linux the system may lack libraries it needs
}

function installChromium() {
  if (process.getuid?.() !== 0) giveUp(whatToDo);
  const manager = Object.entries(packages).find(([name]) => onPath(name).length > 0);
  if (!manager) giveUp(whatToDo);
  const [name, steps] = manager;
  console.log(`Installing Chromium with ${name} …`);
  if (!steps.every((step) => runs(name, step))) giveUp(whatToDo);
}
