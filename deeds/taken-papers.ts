import type { Work } from '@/components/export/taking';
import type { GivenPaper } from '@/domain/library';
import type { Paper } from '@/domain/paper';
import { countOf, type Taken } from '@/domain/taken';
import { countText } from '@/locale/text';
import { savedUnder } from '@/storage/saved';
import { readSaved } from '@/storage/shelf';

/**
 * The papers that are taken out, at most `atOnce` together, as the library has them; one that is not saved says nothing of
 * the reader. Says how many are done whenever it is asked for more. Throws the signal's reason.
 */
export async function* takenPapers(
  taken: Taken,
  atOnce: number,
  { signal, onDone }: Work,
): AsyncGenerator<GivenPaper[]> {
  const count = countOf(taken);
  for (let at = 0; at < count; at += atOnce) {
    signal.throwIfAborted();
    yield 'ids' in taken
      ? await readSaved(taken.ids.slice(at, at + atOnce))
      : await asSaved(taken.papers.slice(at, at + atOnce));
    onDone(Math.min(at + atOnce, count));
  }
}

/** What is said once `count` of the papers are taken out: of the others, too. */
export function sayTaken(taken: Taken, count: number, said: string): { said: string } {
  const left = countOf(taken) - count;
  return { said: left > 0 ? `${said} · ${countText('exportLeftOut', left)}` : said };
}

async function asSaved(papers: Paper[]): Promise<GivenPaper[]> {
  const saved = await savedUnder(papers.map(({ id }) => id));
  return papers.map((paper) => saved.get(paper.id) ?? { ...paper, status: 'none' });
}
