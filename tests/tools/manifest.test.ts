import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import config from '@/wxt.config';

/** The manifest as `npm run dev` or a build begins it. */
async function manifestOf(browser: 'chrome' | 'firefox', command: 'serve' | 'build') {
  const { manifest } = config;
  if (typeof manifest !== 'function') throw new Error('The manifest depends on the browser.');
  return manifest({ mode: 'production', command, browser, manifestVersion: 3 });
}

/** The policy of our pages, source by source. */
async function policyOf(command: 'serve' | 'build'): Promise<Map<string, string[]>> {
  const { content_security_policy: policies } = await manifestOf('chrome', command);
  const directives = `${(policies as { extension_pages: string }).extension_pages}`.split('; ');
  return new Map(directives.map((directive) => directive.split(' ')).map(([name, ...from]) => [name!, from]));
}

test('only where a server rebuilds what is written, its styles and its news come in', async () => {
  const [built, served] = [await policyOf('build'), await policyOf('serve')];
  const more = [...served].map(([name, from]) => ({
    [name]: from.filter((one) => !built.get(name)?.includes(one)),
  }));
  expect(more.filter((one) => Object.values(one).flat().length > 0)).toEqual([
    { 'style-src': ["'unsafe-inline'"] },
    { 'connect-src': ['ws://localhost:*', 'http://localhost:*'] },
  ]);
  expect([...served.keys()]).toEqual([...built.keys()]);
});

test('docs/privacy.md says why of everything that is asked for, and of nothing else', async () => {
  const asked = await Promise.all(
    (['chrome', 'firefox'] as const).map(async (browser) => {
      const manifest = await manifestOf(browser, 'build');
      const hosts = [...manifest.host_permissions!, ...manifest.optional_host_permissions!];
      return [
        ...manifest.permissions!,
        ...manifest.optional_permissions!,
        ...hosts.filter((host) => host !== 'https://*/*').map((host) => new URL(host).hostname),
      ];
    }),
  );
  const [, permissions = ''] = readFileSync('docs/privacy.md', 'utf8').split('## Permissions');
  const cells = [...permissions.matchAll(/^\| (.+?) \|/gm)].map(([, cell]) => cell!);
  const told = cells.flatMap((cell) => [...cell.matchAll(/`(.+?)`/g)].map(([, name]) => name));
  expect(told.sort()).toEqual([...new Set(asked.flat())].sort());
  expect(cells.join()).toContain('other websites'); // https://*/*
});
