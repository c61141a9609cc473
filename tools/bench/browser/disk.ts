import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { atMost, type Outcome } from '../rows';
import { type Arena, openOurs } from './arena';
import { listingOf } from './listing';
import { addressOf } from './saved-papers';
import { visit } from './visit';

const seen = 20_000; // Papers
const onPage = 2_000;

/** How much room the database takes for each paper seen, beside the same rows as JSON. */
export async function disk(arena: Arena): Promise<Outcome> {
  const ours = await openOurs(arena);
  for (let from = 0; from < seen; from += onPage) await visit(ours, listingOf(onPage, from));
  const inside = await ours.context.newPage();
  await inside.goto(addressOf(ours, 'manifest.json'));
  const tables = await inside.evaluate(jsonOfTables);
  if (tables.sightings?.rows !== seen) throw new Error(`${tables.sightings?.rows} papers were seen.`);
  await ours.context.close(); // Then all is on the disk
  const room = roomOf(path.join(ours.profile, 'Default', 'IndexedDB'));
  await ours.close();
  const json = Object.values(tables).reduce((sum, { bytes }) => sum + bytes, 0);
  console.error(`  ${Math.round(room / seen)} bytes on disk for each, ${Math.round(json / seen)} as JSON`);
  for (const [name, { bytes }] of Object.entries(tables))
    if (bytes > seen) console.error(`  ${name}: ${Math.round(bytes / seen)} bytes as JSON for each`);
  return {
    rows: [atMost('bytes on disk for a paper seen, of 20,000', 'its rows as JSON', room / json, 1)],
    curves: [],
  };
}

/** In a page of the extension: how many rows each table has, and their bytes as JSON. */
async function jsonOfTables(): Promise<Record<string, { rows: number; bytes: number }>> {
  const opening = indexedDB.open('paperlight');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const database = opening.result;
  const tables: Record<string, { rows: number; bytes: number }> = {};
  for (const name of database.objectStoreNames) {
    const reading = database.transaction(name).objectStore(name).getAll();
    await new Promise((resolve) => reading.addEventListener('success', resolve));
    const json = JSON.stringify(reading.result, (_, value) =>
      ArrayBuffer.isView(value) ? Array.from(value as Uint8Array) : value,
    );
    tables[name] = { rows: reading.result.length, bytes: new Blob([json]).size };
  }
  database.close();
  return tables;
}

/** Bytes of all files in a folder. */
function roomOf(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return files.reduce((sum, { parentPath, name }) => sum + statSync(path.join(parentPath, name)).size, 0);
}
