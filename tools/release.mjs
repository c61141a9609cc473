// npm run release: everything that a release is, into .output/release, built three times over to see that it is the same.
// `--accept-permissions`: it may do more than the one before. `--install`: the third build gets dependencies of its own.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { ensureDependencies, giveUp, root } from './dependencies.mjs';
import { billOfMaterials, hasSameLock, inputsOf, powersFile } from './release/inputs.mjs';
import { compare, powersOf } from './release/permissions.mjs';

/** @typedef {import('./release/builds.mjs').Browser} Browser */
/** @typedef {import('./release/builds.mjs').Builds} Builds */
/** @typedef {Record<Browser, import('./release/permissions.mjs').Powers>} Powers */

ensureDependencies();
const { archive, buildElsewhere, isDirty } = await import('./release/builds.mjs');
const { checksum, differing, filesIn, zipOf } = await import('./release/zip.mjs');

const browsers = /** @type {const} */ (['chrome', 'firefox']);
const folder = path.join(root, '.output', 'release');
const install = process.argv.includes('--install');
const committed = filesIn(archive());
const { name, version, notes, accepted } = inputsOf(committed);
if (!notes) giveUp(`CHANGELOG.md has no section for version ${version}.`);
if (!install && !hasSameLock(committed))
  giveUp(
    'What is installed follows a package-lock.json that is not committed: commit it, or npm run release -- --install',
  );
if (isDirty()) console.log('What is not committed is not in it.');

const sources = zipOf(committed);
const builds = buildThrice();
checkPermissions(builds);
writeAll(builds);

/** Builds from the repository in two places, and from the zip of the sources in a third; ends when these differ. */
function buildThrice() {
  console.log('Building, and again in another folder …');
  const first = buildElsewhere(committed, { below: 'a', env: { TZ: 'UTC', LANG: 'C' } });
  const second = buildElsewhere(committed, {
    below: 'far/away',
    env: { TZ: 'Asia/Tokyo', LANG: 'de_DE.UTF-8' },
  });
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
  const changes = browsers.map((browser) => compare(accepted[browser] ?? {}, now[browser]));
  const more = changes.flatMap((change, at) => change.more.map((line) => `${browsers[at]}: ${line}`));
  const less = changes.flatMap((change, at) => change.less.map((line) => `${browsers[at]}: ${line}`));
  for (const line of more) console.log(`+ ${line}`);
  for (const line of less) console.log(`- ${line}`);
  if (more.length + less.length === 0) console.log('It may do what the release before may.');
  else if (process.argv.includes('--accept-permissions')) {
    writeFileSync(path.join(root, powersFile), `${JSON.stringify(now, null, 2)}\n`);
    giveUp(`${powersFile} says so now. Commit it, and run again.`);
  } else if (more.length > 0)
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
    'sbom.cdx.json': new TextEncoder().encode(billOfMaterials(committed)),
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
