import type { Page } from 'playwright-core';
import { type Arena, type Ours, openOurs } from './arena';

const slice = 5_000; // Papers that are put at once

/** Paperlight with so many saved papers and their search index, as after years of use. */
export async function openWithSaved(arena: Arena, count: number): Promise<Ours> {
  const ours = await openWithPapers(arena, { saved: count, seen: 0 });
  const inside = await openInside(ours);
  const library = await ours.context.newPage();
  await library.goto(addressOf(ours, 'library.html'));
  await waitForIndex(inside, count);
  await library.close();
  await inside.close();
  return { ...ours, name: `${count}` };
}

/** Paperlight with so many papers saved, and others seen. */
export async function openWithPapers(
  arena: Arena,
  { saved, seen }: { saved: number; seen: number },
): Promise<Ours> {
  const ours = await openOurs(arena);
  const inside = await openInside(ours);
  for (const [table, count] of [
    ['library', saved],
    ['sightings', seen],
  ] as const)
    for (let from = 0; from < count; from += slice)
      await inside.evaluate(putPapers, { table, from, to: Math.min(from + slice, count) });
  await inside.evaluate(noteCount, saved);
  await inside.close();
  return ours;
}

async function openInside(ours: Ours): Promise<Page> {
  const inside = await ours.context.newPage();
  await inside.goto(addressOf(ours, 'manifest.json'));
  return inside;
}

export function addressOf({ extensionId }: Ours, file: string): string {
  return `chrome-extension://${extensionId}/${file}`;
}

interface Span {
  table: 'library' | 'sightings';
  from: number;
  to: number;
}

/** In a page of the extension: puts papers from one number to before another, the first of them saved or seen last. */
async function putPapers({ table, from, to }: Span): Promise<void> {
  const words = 'lattice tide ember quartz willow harbour cinder meadow signal orbit lantern thicket'.split(
    ' ',
  );
  const text = (seed: number, length: number) =>
    Array.from({ length }, (_, at) => words[(seed * 7 + at * (1 + (seed % 5))) % words.length]).join(' ');
  const opening = indexedDB.open('paperlight');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const change = opening.result.transaction(table, 'readwrite', { durability: 'relaxed' });
  const rows = change.objectStore(table);
  const origin = { site: 'arXiv', url: 'https://arxiv.org/list/cs.AI/new' };
  for (let number = from; number < to; number++) {
    const paper = {
      id: `title:${table}-${String(number).padStart(6, '0')}`,
      title: `Paper ${number}: ${text(number, 9)}`,
      authors: ['Ada Example', `Ben Number${number % 997}`],
      abstract: text(number, 120),
    };
    const at = Date.now() - number * 60_000;
    if (table === 'library')
      rows.put({
        ...paper,
        savedAt: at,
        ...(number % 3 === 0 && { tags: [`tag ${number % 40}`] }),
        ...(number % 4 === 0 && { status: 'read' }),
      });
    else rows.put({ id: paper.id, paper, firstAt: at, lastAt: at, origins: [{ ...origin, at }] });
  }
  await new Promise((resolve) => change.addEventListener('complete', resolve));
  opening.result.close();
}

/** In a page of the extension: says that they are all there. Their second copy is only read when some are missing. */
async function noteCount(library: number): Promise<void> {
  const name = 'copy/counts';
  const { [name]: counts } = await chrome.storage.local.get(name);
  await chrome.storage.local.set({ [name]: { ...(counts as object), library } });
}

async function waitForIndex(inside: Page, count: number): Promise<void> {
  const isIndexed = () =>
    inside.evaluate(async (wanted) => {
      const opening = indexedDB.open('paperlight');
      await new Promise((resolve) => opening.addEventListener('success', resolve));
      const reading = opening.result.transaction('search').objectStore('search').get('library');
      await new Promise((resolve) => reading.addEventListener('success', resolve));
      opening.result.close();
      const parts: { papers: number }[] = reading.result?.parts ?? [];
      return parts.reduce((sum, { papers }) => sum + papers, 0) === wanted;
    }, count);
  while (!(await isIndexed())) await new Promise((resume) => setTimeout(resume, 1_000));
}
