// Node built-ins only at the top: Playwright is loaded once dependencies are known to be there.
import { existsSync } from 'node:fs';

import { giveUp, runs } from './dependencies.mjs';
import { installPackages, isAllowed } from './packages.mjs';
import { placesOf } from './places.mjs';

// Chromium first: branded Chrome and Edge refuse `--load-extension`, and only newer ones know the other way.
const kind = {
  commands: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
    'brave-browser',
  ],
  macApplications: ['Chromium', 'Google Chrome', 'Microsoft Edge', 'Brave Browser'].map(
    (name) => `${name}.app/Contents/MacOS/${name}`,
  ),
  windowsPrograms: [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
  ],
};

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
  return chosen || [...placesOf(kind), '/snap/bin/chromium'].find(existsSync) || (await playwrightsOwn());
}

/** Like `findChromium`, but installs one when there is none, after asking whoever sits in front of it. */
export async function ensureChromium() {
  const found = await findChromium();
  if (found) return found;
  if (
    !(await isAllowed('No Chromium, Chrome, Edge or Brave was found. Download a private Chromium (170 MB)?'))
  )
    giveUp(whatToDo);
  if (!(await downloadChromium()) && !installPackages('Chromium', packages)) giveUp(whatToDo);
  return (await findChromium()) ?? giveUp(whatToDo);
}

const whatToDo = `No browser to open the extension in. Install Chromium, Chrome, Edge or Brave and try again,
or name one: CHROMIUM_BIN=/path/to/browser npm start`;

async function playwrightsOwn() {
  const { chromium } = await import('playwright-core');
  const file = chromium.executablePath();
  return existsSync(file) ? file : undefined;
}

async function downloadChromium() {
  console.log('Downloading Chromium …');
  const installer = ['node_modules/playwright-core/cli.js', 'install', '--no-shell', 'chromium'];
  if (!runs(process.execPath, installer)) return false;
  const { chromium } = await import('playwright-core');
  const isComplete = process.platform !== 'linux' || runs(chromium.executablePath(), ['--version']);
  return isComplete; // On Linux the system may lack libraries it needs
}
