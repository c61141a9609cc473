// npm run release: everything that a release is, into .output/release, built three times over to see that it is the same.
// `--accept-permissions`: it may do more than the one before. `--install`: the third build gets dependencies of its own.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { ensureDependencies, giveUp, root } from './dependencies.mjs';
import { notesOf, steadyBill } from './release/notes.mjs';
import { compare, powersOf } from './release/permissions.mjs';

/** @typedef {import('./release/builds.mjs').Browser} Browser */
/** @typedef {import('./release/builds.mjs').Builds} Builds */
/** @typedef {Record<Browser, import('./release/permissions.mjs').Powers>} Powers */

ensureDependencies();
const { archive, buildElsewhere, isDirty } = await import('./release/builds.mjs');
const { checksum, differing, filesIn, zipOf } = await import('./release/zip.mjs');

const browsers = /** @type {const} */ (['chrome', 'firefox']);
const folder = path.join(root, '.output', 'release');
const powersFile = path.join(root, 'docs', 'store', 'permissions.json');
const read = (/** @type {string} */ file) => readFileSync(path.join(root, file), 'utf8');
const { name, version } = JSON.parse(read('package.json'));
const notes =
  notesOf(read('CHANGELOG.md'), version) ?? giveUp(`CHANGELOG.md has no section for version ${version}.`);
if (isDirty()) console.log('What is not committed is not in it.');

const sources = zipOf(filesIn(archive()));
const builds = buildThrice();
checkPermissions(builds);
writeAll(builds);

/** Builds from the repository in two places, and from the zip of the sources in a third; ends when these differ. */
function buildThrice() {
  const files = filesIn(sources);
  const install = process.argv.includes('--install');
  console.log('Building, and again in another folder …');
  const first = buildElsewhere(files, { below: 'a', env: { TZ: 'UTC', LANG: 'C' } });
  const second = buildElsewhere(files, { below: 'far/away', env: { TZ: 'Asia/Tokyo', LANG: 'de_DE.UTF-8' } });
  console.log('Building once more from the zip of the sources …');
  const third = buildElsewhere(filesIn(sources), { below: 'sources', env: { TZ: 'America/Lima' }, install });
  for (const other of [second, third]) {
    for (const browser of browsers) {
      const names = differing(first[browser], other[browser]);
      if (names.length > 0) giveUp(`Two builds for ${browser} are not the same: ${names.join(', ')}.`);
    }
  }
  return first;
}

/** Ends when this release may do more than the one before, and nobody said that it may. */
function checkPermissions(/** @type {Builds} */ { chrome, firefox }) {
  const of = (/** @type {Uint8Array | undefined} */ manifest) =>
    powersOf(JSON.parse(new TextDecoder().decode(manifest)));
  const now = /** @type {Powers} */ ({
    chrome: of(chrome['manifest.json']),
    firefox: of(firefox['manifest.json']),
  });
  const before = existsSync(powersFile) ? JSON.parse(readFileSync(powersFile, 'utf8')) : {};
  const changes = browsers.map((browser) => compare(before[browser] ?? {}, now[browser]));
  const more = changes.flatMap((change, at) => change.more.map((line) => `${browsers[at]}: ${line}`));
  const less = changes.flatMap((change, at) => change.less.map((line) => `${browsers[at]}: ${line}`));
  for (const line of more) console.log(`+ ${line}`);
  for (const line of less) console.log(`- ${line}`);
  if (more.length + less.length === 0) console.log('It may do what the release before may.');
  if (process.argv.includes('--accept-permissions'))
    writeFileSync(powersFile, `${JSON.stringify(now, null, 2)}\n`);
  else if (more.length > 0)
    giveUp(
      'It may do more than the release before. If so it shall be: npm run release -- --accept-permissions',
    );
}

function writeAll(/** @type {Builds} */ { chrome, firefox }) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const written = {
    [`${name}-${version}-chrome.zip`]: zipOf(chrome),
    [`${name}-${version}-firefox.zip`]: zipOf(firefox),
    [`${name}-${version}-sources.zip`]: sources,
    'sbom.cdx.json': new TextEncoder().encode(billOfMaterials()),
    'CHANGES.md': new TextEncoder().encode(`${notes}\n`),
  };
  const sums = Object.entries(written).map(([file, bytes]) => `${checksum(bytes)}  ${file}\n`);
  for (const [file, bytes] of Object.entries(written)) writeFileSync(path.join(folder, file), bytes);
  writeFileSync(path.join(folder, 'SHA256SUMS'), sums.join(''));
  const sizes = [Object.keys(chrome).length, Object.keys(firefox).length];
  console.log(
    `\nThree builds, the same: ${sizes[0]} files for Chrome, ${sizes[1]} for Firefox. In .output/release:\n`,
  );
  console.log('| file | bytes | SHA-256 |\n|---|--:|---|');
  for (const [file, bytes] of Object.entries(written))
    console.log(`| ${file} | ${bytes.length.toLocaleString('en')} | ${checksum(bytes)} |`);
}

function billOfMaterials() {
  const parameters = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
  const shell = process.platform === 'win32'; // There, npm is a script
  const { status, stdout, stderr } = spawnSync('npm', parameters, {
    cwd: root,
    shell,
    encoding: 'utf8',
    maxBuffer: 2 ** 28, // Bytes
  });
  return status === 0 ? steadyBill(stdout) : giveUp(`npm could not list what it is made of: ${stderr}`);
}
