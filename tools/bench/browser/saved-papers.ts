import type { Page } from 'playwright-core';
import { type Arena, type Ours, openOurs } from './arena';

const slice = 5_000; // Papers that are put at once

/** Paperlight with so many saved papers and their search index, as after years of use. */
export async function openWithSaved(arena: Arena, count: number): Promise<Ours> {
  const ours = await openOurs(arena);
  const inside = await ours.context.newPage();
  await inside.goto(addressOf(ours, 'manifest.json'));
  for (let from = 0; from < count; from += slice)
    await inside.evaluate(putSaved, [from, Math.min(from + slice, count)] as const);
  await inside.evaluate(noteCount, count);
  const library = await ours.context.newPage();
  await library.goto(addressOf(ours, 'library.html'));
  await waitForIndex(inside, count);
  await library.close();
  await inside.close();
  return { ...ours, name: `${count}` };
}

export function addressOf({ extensionId }: Ours, file: string): string {
  return `chrome-extension://${extensionId}/${file}`;
}

/** In a page of the extension: puts papers from one number to before another, the first of them saved last. */
async function putSaved([from, to]: readonly [number, number]): Promise<void> {
  const words = 'lattice tide ember quartz willow harbour cinder meadow signal orbit lantern thicket'.split(
    ' ',
  );
  const text = (seed: number, length: number) =>
    Array.from({ length }, (_, at) => words[(seed * 7 + at * (1 + (seed % 5))) % words.length]).join(' ');
  const opening = indexedDB.open('paperlight');
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const change = opening.result.transaction('library', 'readwrite', { durability: 'relaxed' });
  for (let at = from; at < to; at++)
    change.objectStore('library').put({
      id: `title:${String(at).padStart(6, '0')}`,
      title: `Paper ${at}: ${text(at, 9)}`,
      authors: ['Ada Example', `Ben Number${at % 997}`],
      abstract: text(at, 120),
      savedAt: Date.now() - at * 60_000,
      ...(at % 3 === 0 && { tags: [`tag ${at % 40}`] }),
      ...(at % 4 === 0 && { status: 'read' }),
    });
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
