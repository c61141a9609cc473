import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { firstSites } from '@/sites';
import { isMatch } from '@/sites/match-pattern';

// What the extension may do, in full: every growth is a visible change of this file.

const pages = [
  'https://arxiv.org/catchup/*/*',
  'https://arxiv.org/list/*',
  'https://arxiv.org/search*',
  'https://export.arxiv.org/catchup/*/*',
  'https://export.arxiv.org/list/*',
  'https://export.arxiv.org/search*',
  'https://huggingface.co/*',
];

const hosts = ['https://huggingface.co/*', 'https://arxiv.org/*', 'https://export.arxiv.org/*'];

const read = (build: string) => JSON.parse(readFileSync(`.output/${build}/manifest.json`, 'utf8'));

for (const build of ['chrome-mv3', 'firefox-mv3']) {
  test(`${build}: asks for no more than it needs`, () => {
    const manifest = read(build);
    const beside = build === 'firefox-mv3' ? [] : ['sidePanel', 'offscreen']; // Firefox has both without asking
    expect(manifest.permissions).toEqual([
      'storage',
      'unlimitedStorage',
      'scripting',
      'activeTab',
      'alarms',
      ...beside,
    ]);
    expect(manifest.host_permissions).toEqual(hosts);
    expect(manifest.optional_permissions).toEqual(['downloads']);
    expect(manifest.optional_host_permissions).toEqual([
      'https://*/*', // Each asked for by name when a site is switched on
      build === 'firefox-mv3' ? 'http://127.0.0.1/*' : 'http://127.0.0.1:23119/*', // Zotero, on this computer
    ]);
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
    const scripts: Record<string, unknown>[] = manifest.content_scripts;
    expect(scripts).toHaveLength(1);
    expect(scripts.flatMap(({ matches }) => matches).sort()).toEqual(pages);
    for (const script of scripts)
      expect(Object.keys(script).sort()).toEqual(['css', 'js', 'matches', 'run_at']);
    expect(manifest.commands).toEqual({
      _execute_action: {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_commandOpenPopup__',
      },
    });
  });

  test(`${build}: its pages run no foreign code and load nothing`, () => {
    expect(read(build).content_security_policy.extension_pages).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' http://127.0.0.1:23119; form-action 'none'; frame-src 'none'; base-uri 'none'; object-src 'none'",
    );
  });
}

test('the script waits wherever a first site can open a digest', () => {
  const addresses = firstSites.flatMap((site) => site.pages).map((page) => page.replaceAll('*', 'x'));
  expect(addresses.filter((url) => !pages.some((page) => isMatch(page, url)))).toEqual([]);
});

test('the library stands beside the page in both', () => {
  expect(read('chrome-mv3').side_panel.default_path).toBe('library.html');
  expect(read('firefox-mv3').sidebar_action).toMatchObject({
    default_panel: 'library.html',
    open_at_install: false,
  });
});

for (const build of ['chrome-mv3', 'firefox-mv3'])
  test(`${build}: browsers keep it out of private windows`, () => {
    expect(read(build).incognito).toBe('not_allowed');
  });

test('Firefox is told that no data is collected', () => {
  expect(read('firefox-mv3').browser_specific_settings.gecko.data_collection_permissions).toEqual({
    required: ['none'],
  });
});
