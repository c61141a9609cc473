import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { atLeast, atMost, type Outcome } from '../rows';
import { type Arena, type Contender, openOurs } from './arena';
import { listingOf } from './listing';
import { openPeer, paperMemory, placeOf } from './peers';
import { openHalf, settle } from './visit';

const listing = listingOf(31);
const most = 30_000; // Bytes

/** The files of an extension that end up in a page, each with its bytes. */
type Parts = Map<string, number>;

/** How many bytes of scripts and styles we put into an arXiv listing, before the reader presses anything. */
export async function injected(arena: Arena): Promise<Outcome> {
  const ours = await openOurs(arena);
  const parts = await partsIn(ours, arena.extension);
  await ours.close();
  for (const [name, bytes] of parts) console.error(`  ${name}: ${bytes.toLocaleString('en')} bytes`);
  const rows = [atMost('put into an arXiv listing', '-', sumOf(parts), most, 'bytes')];
  if (arena.peers) {
    const other = await openPeer(arena, paperMemory);
    const its = await partsIn(other, placeOf(arena, paperMemory));
    await other.close();
    rows.push(atLeast('fewer bytes put into an arXiv listing', other.name, sumOf(its) / sumOf(parts), 1));
  }
  return { rows, curves: [] };
}

/** Scripts as the page runs them; styles as the manifest names them beside a script that ran. */
async function partsIn(contender: Contender, folder: string): Promise<Parts> {
  const scripts = await scriptsIn(contender);
  const { content_scripts: entries } = JSON.parse(
    readFileSync(path.join(folder, 'manifest.json'), 'utf8'),
  ) as { content_scripts: { js: string[]; css?: string[] }[] };
  const styles = entries
    .filter(({ js }) => js.some((file) => scripts.has(file)))
    .flatMap(({ css = [] }) => css);
  return new Map([...scripts, ...styles].map((file) => [file, statSync(path.join(folder, file)).size]));
}

async function scriptsIn(contender: Contender): Promise<Set<string>> {
  const files = new Set<string>();
  const half = await openHalf(contender, listing, async (session) => {
    session.on('Debugger.scriptParsed', ({ url }) => {
      if (url.startsWith('chrome-extension:')) files.add(new URL(url).pathname.slice(1));
    });
    await session.send('Debugger.enable');
  });
  half.finish();
  do await settle(half.session);
  while (contender.isDone && !(await contender.isDone(half.page, listing)));
  await half.page.close();
  return files;
}

function sumOf(parts: Parts): number {
  return [...parts.values()].reduce((sum, bytes) => sum + bytes, 0);
}
