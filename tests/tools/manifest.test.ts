import { expect, test } from 'vitest';

import config from '@/wxt.config';

/** The policy of our pages, source by source, as `npm run dev` or a build writes it. */
async function policyOf(command: 'serve' | 'build'): Promise<Map<string, string[]>> {
  const { manifest } = config;
  if (typeof manifest !== 'function') throw new Error('The manifest depends on the browser.');
  const env = { mode: 'production', command, browser: 'chrome', manifestVersion: 3 } as const;
  const { content_security_policy: policies } = await manifest(env);
  const directives = `${(policies as { extension_pages: string }).extension_pages}`.split('; ');
  return new Map(directives.map((directive) => directive.split(' ')).map(([name, ...from]) => [name!, from]));
}

test('only where a server rebuilds what is written, its styles and its news come in', async () => {
  const [built, served] = [await policyOf('build'), await policyOf('serve')];
  const more = [...served].map(([name, from]) => [
    name,
    from.filter((one) => !built.get(name)?.includes(one)),
  ]);
  expect(more.filter(([, from]) => from!.length > 0)).toEqual([
    ['style-src', ["'unsafe-inline'"]],
    ['connect-src', ['ws://localhost:*', 'http://localhost:*']],
  ]);
  expect([...served.keys()]).toEqual([...built.keys()]);
});
