import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

import { root } from '@/tools/dependencies.mjs';
import { billOfMaterials, inputsOf } from '@/tools/release/inputs.mjs';

const bytes = (text: string) => new TextEncoder().encode(text);

const git = (cwd: string, ...parameters: string[]) =>
  spawnSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@a.example', ...parameters], { cwd });

/** A repository of its own with what the command is made of, all committed. */
function repository(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'paperlight-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const parts = ['tools', 'package.json', 'package-lock.json', 'CHANGELOG.md'];
  for (const part of parts) cpSync(path.join(root, part), path.join(folder, part), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  git(folder, 'init');
  git(folder, 'add', ...parts);
  git(folder, 'commit', '-m', 'all');
  return folder;
}

function change(file: string, from: RegExp, to: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}

function release(folder: string): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['tools/release.mjs'], { cwd: folder, encoding: 'utf8' });
}

const withGit = test.skipIf(git(root, '--version').status !== 0); // The sources zip needs none

withGit('a release ends before it is built when other dependencies are installed than are committed', () => {
  const folder = repository();
  change(path.join(folder, 'package-lock.json'), /"license": "MIT"/, '"license": "ISC"');
  const { status, stdout, stderr } = release(folder);
  expect(stderr).toContain('a package-lock.json that is not committed');
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
});

withGit('a release has no notes that are not committed', () => {
  const folder = repository();
  change(path.join(folder, 'package.json'), /"version": ".+"/, '"version": "99.0.0"');
  git(folder, 'commit', '-am', 'next');
  change(path.join(folder, 'CHANGELOG.md'), /^## /m, '## [99.0.0] - 2099-01-01\n\n- All is new\n\n## ');
  const { status, stderr } = release(folder);
  expect(stderr).toContain('CHANGELOG.md has no section for version 99.0.0.');
  expect(status).toBe(1);
});

test('a release is called, told and allowed what its sources say', () => {
  const sources = {
    'package.json': bytes('{ "name": "tiny", "version": "2.0.0" }'),
    'CHANGELOG.md': bytes('# Changelog\n\n## [2.0.0] - 2026-12-01\n\n- New\n'),
  };
  expect(inputsOf(sources)).toEqual({ name: 'tiny', version: '2.0.0', notes: '- New', accepted: {} });
  const accepted = { chrome: { permissions: ['storage'] } };
  const more = { ...sources, 'docs/store/permissions.json': bytes(JSON.stringify(accepted)) };
  expect(inputsOf(more).accepted).toEqual(accepted);
});

test('what a release is made of is what its sources ask for', () => {
  const needs = { name: 'tiny', version: '2.0.0', dependencies: { fflate: '0.1.0' } };
  const fflate = { version: '0.1.0', resolved: 'https://registry.npmjs.org/fflate/-/fflate-0.1.0.tgz' };
  const lock = { ...needs, lockfileVersion: 3, packages: { '': needs, 'node_modules/fflate': fflate } };
  const bill = billOfMaterials({
    'package.json': bytes(JSON.stringify(needs)),
    'package-lock.json': bytes(JSON.stringify(lock)),
  });
  const { components } = JSON.parse(bill);
  expect(components.map((component: { 'bom-ref': string }) => component['bom-ref'])).toEqual([
    'fflate@0.1.0',
  ]);
});
