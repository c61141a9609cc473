import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';

import { buildElsewhere } from '@/tools/release/builds.mjs';

const files = (texts: Record<string, string>) =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, new TextEncoder().encode(text)]));

afterEach(() => vi.unstubAllEnvs());

test('what is built is what readers get, whatever the environment asks for', () => {
  vi.stubEnv('NODE_ENV', 'test');
  const builds = buildElsewhere(
    files({
      'package.json': '{ "name": "tiny", "version": "1.0.0", "type": "module" }',
      'tsconfig.json': '{}',
      'entrypoints/background.ts':
        'export default { main: () => console.log(process.env.NODE_ENV, import.meta.env.PROD) };',
    }),
    { below: 'here', env: {} },
  );
  for (const build of Object.values(builds))
    expect(new TextDecoder().decode(build['background.js'])).toMatch(/production.*(!0|true)/);
});

test('what cannot be built leaves nothing behind', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'paperlight-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const code = `import { buildElsewhere } from './tools/release/builds.mjs';
    buildElsewhere({ 'package.json': Buffer.from('{}') }, { below: 'here', env: {} });`;
  const env = { ...process.env, TMPDIR: folder, TEMP: folder };
  const parameters = ['--input-type=module', '-e', code];
  const { status, stderr } = spawnSync(process.execPath, parameters, { env, encoding: 'utf8' });
  expect(stderr).toContain('failed:');
  expect(status).toBe(1);
  expect(readdirSync(folder)).toEqual([]);
});
