import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findFirefox } from '@/tools/firefox.mjs';
import { type Bidi, connect } from './bidi';

export type Prefs = Record<string, string | number | boolean>;

// The browser's own errands stay undone, and its tabs and questions are as a reader's.
const quiet: Prefs = {
  'app.update.auto': false,
  'browser.aboutwelcome.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'http://127.0.0.1:1',
  'toolkit.telemetry.server': '',
  'devtools.jsonview.enabled': false, // So that manifest.json is a page that runs nothing
};

/** A running Firefox without a window. */
export interface Firefox {
  bidi: Bidi;
  /** Ends it as a reader does. */
  close: () => Promise<void>;
  /** Ends it as a power cut does. */
  kill: () => Promise<void>;
}

/** Starts Firefox on a profile folder; rejects when it does not open its door within two minutes. */
export async function startFirefox(profile: string, prefs: Prefs = {}): Promise<Firefox> {
  const lines = Object.entries({ ...quiet, ...downloadsInto(profile), ...prefs }).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  mkdirSync(downloadsOf(profile), { recursive: true });
  writeFileSync(path.join(profile, 'user.js'), lines.join('\n'));
  // System access: without it pages of extensions cannot be opened, nor the browser's own questions be answered
  const flags = ['--headless', '--no-remote', '--remote-debugging-port=0', '--remote-allow-system-access'];
  const browser = spawn(findFirefox() ?? 'firefox', ['--profile', profile, ...flags], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1' },
  });
  const gone = new Promise<void>((resume) => browser.once('exit', () => resume()));
  const bidi = await connect(await addressOf(browser));
  return {
    bidi,
    async close() {
      await Promise.race([bidi.send('browser.close'), gone]);
      await gone;
    },
    async kill() {
      browser.kill('SIGKILL');
      await gone;
    },
  };
}

/** Where downloads of a profile go, without a question. */
export function downloadsOf(profile: string): string {
  return path.join(profile, 'downloads');
}

function downloadsInto(profile: string): Prefs {
  return {
    'browser.download.folderList': 2,
    'browser.download.dir': downloadsOf(profile),
    'browser.download.alwaysOpenPanel': false,
  };
}

function addressOf(browser: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let told = '';
    const fail = () => {
      browser.kill('SIGKILL');
      reject(new Error(`Firefox did not start:\n${told}`));
    };
    const patience = setTimeout(fail, 120_000);
    browser.once('exit', fail);
    browser.once('error', fail);
    browser.stderr?.on('data', (words) => {
      told += words;
      const address = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(told)?.[1];
      if (!address) return;
      clearTimeout(patience);
      browser.off('exit', fail);
      resolve(address);
    });
  });
}
