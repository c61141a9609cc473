import type { Findings } from '@/components/interests/PastePapers';
import { sayError } from '@/components/use-deeds';
import demoPapers from '@/domain/demo-papers.json';
import type { Paper, PaperId } from '@/domain/paper';
import { readTitles } from '@/domain/pasted';
import { suggestPhrases } from '@/domain/relevance/suggest';
import { text } from '@/locale/text';
import { knownTexts } from '@/storage/seen';

const mostEntries = 500;
const entryOfBibtex = /(?=@[a-z]+\s*[{(])/i;

/** Finds phrases in titles, ids or BibTeX. Papers named by an id alone are looked up among those already seen. */
export async function findPhrases(pasted: string): Promise<Findings> {
  const entries = pasted
    .split(entryOfBibtex.test(pasted) ? entryOfBibtex : '\n')
    .slice(0, mostEntries)
    .map(readTitles);
  const nameless = entries.filter(({ titles }) => titles.length === 0).flatMap(({ ids }) => ids);
  try {
    const looked = await lookUp([...new Set(nameless)]);
    const titles = [...entries.flatMap((entry) => entry.titles), ...looked.map(({ title }) => title)];
    return {
      phrases: suggestPhrases(titles.filter(Boolean), []),
      unknown: looked.filter(({ title }) => title === '').map(({ id }) => id),
    };
  } catch (error) {
    return { phrases: [], unknown: [], problem: text('commonFailed', sayError(error)) };
  }
}

/** The papers with these ids; those not known here have no title. */
function lookUp(ids: PaperId[]): Promise<Paper[]> {
  const examples = new Map(demoPapers.map(({ id, title }) => [id, title]));
  return knownTexts(ids.map((id) => ({ id, title: examples.get(id) ?? '', authors: [] })));
}
