import { bibtexEntries } from '@/exchange/bibtex-entries';
import { idsOf } from '@/exchange/from-bibtex';
import { givenPaper, tellNotes } from './given';
import { idsFrom, webIdOf } from './ids';
import { fieldsOf, listIn, textIn } from './json-values';

/** Whether JSON looks like what PaperMemory exports: papers by its own ids. */
export function isPaperMemory(json: string): boolean {
  return /"(?:__dataVersion|pdfLink|codeLink)"\s*:/.test(json.slice(0, 100_000));
}

/** The paper that a value of PaperMemory's export tells of; undefined when it has no title. */
export function paperOfMemory(value: unknown) {
  const memory = fieldsOf(value);
  const told = (name: string) => textIn(memory[name]);
  const bibtex = bibtexEntries(told('bibtex')).next().value?.fields;
  const link = told('pdfLink');
  const named = idsFrom({ doi: told('doi'), words: [link, told('id').replace(/^arxiv-/i, 'arxiv:')] });
  const ids = [...named, ...(bibtex ? idsOf(bibtex) : [])];
  const web = ids.length > 0 ? undefined : webIdOf(link);
  return givenPaper({
    ids: web ? [web] : ids,
    title: told('title'),
    authors: told('author').split(/\s+and\s+/),
    date: /^\d{4}$/.exec(told('year'))?.[0],
    venue: told('venue'),
    code: told('codeLink'),
    tags: listIn(memory.tags).map(textIn),
    favourite: String(memory.favorite),
    added: told('addDate'),
    ...tellNotes([told('note')]),
  });
}
