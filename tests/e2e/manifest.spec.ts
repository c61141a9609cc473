import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

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

const read = (build: string) => JSON.parse(readFileSync(`.output/${build}/manifest.json`, 'utf8'));

for (const build of ['chrome-mv3', 'firefox-mv3']) {
  test(`${build}: asks for no more than it needs`, () => {
    const manifest = read(build);
    expect(manifest.permissions).toEqual(['storage', 'unlimitedStorage']);
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.optional_permissions).toBeUndefined();
    expect(manifest.optional_host_permissions).toBeUndefined();
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
    expect(manifest.content_scripts).toHaveLength(1);
    expect([...manifest.content_scripts[0].matches].sort()).toEqual(pages);
    expect(manifest.content_scripts[0].all_frames).toBeUndefined();
    expect(manifest.content_scripts[0].world).toBeUndefined();
    expect(manifest.commands).toEqual({
      _execute_action: {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_commandOpenPopup__',
      },
    });
  });

  test(`${build}: its pages run no foreign code and load nothing`, () => {
    expect(read(build).content_security_policy.extension_pages).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'none'; frame-src 'none'; base-uri 'none'; object-src 'none'",
    );
  });
}

test('Firefox is told that no data is collected', () => {
  expect(read('firefox-mv3').browser_specific_settings.gecko.data_collection_permissions).toEqual({
    required: ['none'],
  });
});
