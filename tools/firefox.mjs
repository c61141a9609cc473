// Node built-ins only: this runs before anything is installed.
import { existsSync } from 'node:fs';

import { giveUp } from './dependencies.mjs';
import { installPackages, isAllowed, managerAmong } from './packages.mjs';
import { placesOf } from './places.mjs';

const application = 'Contents/MacOS/firefox';
const kind = {
  commands: ['firefox-esr', 'firefox', 'firefox-developer-edition', 'firefox-nightly'],
  macApplications: [
    `Firefox.app/${application}`,
    `Firefox Developer Edition.app/${application}`,
    `Firefox Nightly.app/${application}`,
  ],
  windowsPrograms: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
};

const packages = {
  'apt-get': [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'firefox-esr', 'fonts-dejavu-core'],
  ],
  dnf: [['install', '-y', '-q', 'firefox', 'dejavu-sans-fonts']],
  apk: [['add', '--no-cache', 'firefox', 'font-dejavu']],
  pacman: [['-Sy', '--noconfirm', '--needed', 'firefox', 'ttf-dejavu']],
};

/** The path of a Firefox on this machine, `FIREFOX_BIN` before all; undefined when there is none. */
export function findFirefox() {
  const chosen = process.env.FIREFOX_BIN;
  if (chosen && !existsSync(chosen)) giveUp(`FIREFOX_BIN names ${chosen}, which does not exist.`);
  return chosen || placesOf(kind).find(existsSync);
}

/** Like `findFirefox`, but installs one when there is none and the system lets us; says so when there is none still. */
export async function ensureFirefox() {
  const found = findFirefox();
  if (found) return found;
  const isWished = managerAmong(packages) && (await isAllowed('No Firefox was found. Install one?'));
  if (isWished) installPackages('Firefox', packages);
  const installed = findFirefox();
  if (!installed) console.log(whatToDo);
  return installed;
}

const whatToDo = `
No Firefox was found, so the tests in Firefox are skipped. To run them, install Firefox 142 or newer and try again,
or name one: FIREFOX_BIN=/path/to/firefox npm test`;
