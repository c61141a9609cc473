import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';

import { notesOf, steadyBill } from '@/tools/release/notes.mjs';
import { compare, type Manifest, powersOf } from '@/tools/release/permissions.mjs';
import { checksum, differing, filesIn, readFolder, zipOf } from '@/tools/release/zip.mjs';

const bytes = (text: string) => new TextEncoder().encode(text);
const files = { 'b/ä.txt': bytes('two'), 'a.js': bytes('one'.repeat(1_000)), 'B.json': bytes('{}') };

describe('a zip', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  test('is the same bytes for the same files, in any order, zone and year', () => {
    const sums = ['UTC', 'Asia/Tokyo', 'America/Lima'].flatMap((TZ) => {
      process.env.TZ = TZ;
      const turned = Object.fromEntries(Object.entries(files).reverse());
      return [checksum(zipOf(files)), checksum(zipOf(turned))];
    });
    expect(new Set(sums).size).toBe(1);
    expect(checksum(zipOf({ ...files, 'a.js': bytes('other') }))).not.toBe(sums[0]);
  });

  test('holds what was put in', () => {
    expect(differing(filesIn(zipOf(files)), files)).toEqual([]);
  });

  test('of a folder has every file in it', () => {
    const read = readFolder('tools/release');
    expect(Object.keys(read)).toContain('zip.mjs');
    expect(read['zip.mjs']).toEqual(new Uint8Array(readFileSync('tools/release/zip.mjs')));
    expect(readFolder('no/such/folder')).toEqual({});
  });

  test('names what differs', () => {
    const { 'B.json': _, ...fewer } = files;
    expect(differing(files, { ...fewer, 'a.js': bytes('one'), 'new.js': bytes('') })).toEqual([
      'B.json',
      'a.js',
      'new.js',
    ]);
  });
});

test('stores are told of every permission, and their summary fits', () => {
  const told = readFileSync('docs/store/review.md', 'utf8');
  const accepted = JSON.parse(readFileSync('docs/store/permissions.json', 'utf8'));
  const kinds = ['permissions', 'optional_permissions', 'host_permissions'];
  const all = Object.values<Record<string, string[]>>(accepted).flatMap((powers) =>
    kinds.flatMap((kind) => powers[kind] ?? []),
  );
  expect(all.length).toBeGreaterThan(10);
  const nameOf = (permission: string) => permission.replace(/^https:\/\/|\/\*$/g, '');
  expect(all.filter((permission) => !told.includes(`\`${nameOf(permission)}\``))).toEqual([]);
  for (const language of readdirSync('public/_locales')) {
    const texts = JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'));
    expect(texts.extensionDescription.message.length, language).toBeLessThanOrEqual(132);
  }
});

test('reviewers and readers are told what is in a build by its name', () => {
  const [, group] = /groups: \[\{ name: '(\w+)'/.exec(readFileSync('wxt.config.ts', 'utf8'))!;
  expect(readFileSync('docs/store/review.md', 'utf8')).toContain(`\`chunks/${group}-….js\` is Preact's`);
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const trust = readFileSync('docs/trust.md', 'utf8');
  expect(Object.keys(dependencies).filter((name) => !trust.includes(`\`${name}\``))).toEqual([]);
});

describe('what a release may do', () => {
  const manifest: Manifest = {
    permissions: ['storage'],
    host_permissions: ['https://arxiv.org/*'],
    content_scripts: [{ matches: ['https://arxiv.org/list/*'] }],
    content_security_policy: { extension_pages: "default-src 'none'; script-src 'self'; img-src 'self'" },
  };
  const policy = (extension_pages: string) => ({ content_security_policy: { extension_pages } });

  test('is the same for the same manifest, however it is written', () => {
    const other = { ...manifest, ...policy("img-src 'self';script-src  'self'; default-src 'none';") };
    expect(compare(powersOf(manifest), powersOf(other))).toEqual({ more: [], less: [] });
  });

  test.each<[string, Manifest]>([
    ['permissions: tabs', { permissions: ['storage', 'tabs'] }],
    ['optional_permissions: downloads', { optional_permissions: ['downloads'] }],
    ['host_permissions: <all_urls>', { host_permissions: ['https://arxiv.org/*', '<all_urls>'] }],
    ['optional_host_permissions: https://*/*', { optional_host_permissions: ['https://*/*'] }],
    [
      'content_scripts: *://*/*',
      { content_scripts: [{ matches: ['https://arxiv.org/list/*'] }, { matches: ['*://*/*'] }] },
    ],
    [
      'web_accessible_resources: a.js for https://*/*',
      { web_accessible_resources: [{ resources: ['a.js'], matches: ['https://*/*'] }] },
    ],
    [
      'externally_connectable: https://a.example/*',
      { externally_connectable: { matches: ['https://a.example/*'] } },
    ],
    [
      "policy script-src: 'unsafe-eval'",
      policy("default-src 'none'; script-src 'self' 'unsafe-eval'; img-src 'self'"),
    ],
    [
      "policy font-src: 'self'",
      policy("default-src 'none'; script-src 'self'; img-src 'self'; font-src 'self'"),
    ],
    ['policy default-src is gone', policy("script-src 'self'; img-src 'self'")],
  ])('grows by "%s"', (line, change) => {
    expect(compare(powersOf(manifest), powersOf({ ...manifest, ...change }))).toEqual({
      more: [line],
      less: [],
    });
  });

  test('shrinks, and nothing is said to grow', () => {
    const { host_permissions: _, ...less } = manifest;
    expect(compare(powersOf(manifest), powersOf(less))).toEqual({
      more: [],
      less: ['host_permissions: https://arxiv.org/*'],
    });
  });
});

test('the notes of a version are its section of the changelog, which this version has', () => {
  const changelog =
    '# Changelog\n\n## [Unreleased]\n\n## [1.1.0] - 2026-12-01\n\n- New\n\n## [1.1.01] - 2026\n\n- Old\n';
  expect(notesOf(changelog, '1.1.0')).toBe('- New');
  expect(notesOf(changelog, '2.0.0')).toBeUndefined();
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(notesOf(readFileSync('CHANGELOG.md', 'utf8'), version)).toMatch(/^The first|^### /);
});

test('a bill of materials says the same whenever and wherever it is made', () => {
  const bill = (time: string, folder: string, refs: string[]) =>
    JSON.stringify({
      bomFormat: 'CycloneDX',
      serialNumber: `urn:uuid:${time}`,
      metadata: {
        timestamp: time,
        tools: [{ version: time }],
        lifecycles: [],
        component: { 'bom-ref': '@scope/paperlight@0.1.0', name: folder },
      },
      components: refs.map((ref) => ({ 'bom-ref': ref })),
      dependencies: refs.map((ref) => ({ ref, dependsOn: [] })),
    });
  const steady = steadyBill(bill('1', 'here', ['b@1', 'a@1']));
  expect(steadyBill(bill('2', 'there', ['a@1', 'b@1']))).toBe(steady);
  expect(steadyBill(bill('1', 'here', ['a@2', 'b@1']))).not.toBe(steady);
  expect(JSON.parse(steady).metadata.component.name).toBe('@scope/paperlight');
});
