import type { GivenPaper } from '@/domain/library';
import { type Cited, citedOf } from './cited';
import { datePartsOf } from './dates';
import { familyFirst, namesOf } from './names';
import { oneLine } from './one-line';

const kinds: Record<Cited['kind'], [type: string, venue: string]> = {
  preprint: ['UNPB', 'PB'],
  conference: ['CONF', 'T2'],
  journal: ['JOUR', 'T2'],
};

/** Papers as RIS: a field a line, so notes and abstracts lose their paragraphs. */
export function writeRis(papers: GivenPaper[]): string {
  return papers.map(recordOf).join('');
}

function recordOf(paper: GivenPaper): string {
  const { kind, year, venue, arxiv, doi, url } = citedOf(paper);
  const [type, venueTag] = kinds[kind];
  const date = datePartsOf(paper.date);
  const fields: [tag: string, value: string | undefined][] = [
    ['TI', paper.title],
    ...namesOf(paper.authors).map((name): [string, string] => ['AU', familyFirst(name)]),
    ['PY', year],
    ['DA', date.length > 1 ? date.join('/') : undefined],
    [venueTag, venue],
    ['AB', paper.abstract],
    ['DO', doi],
    ['DB', arxiv && 'arXiv'],
    ['AN', arxiv && `arXiv:${arxiv}`],
    ['UR', url],
    ...(paper.tags ?? []).map((tag): [string, string] => ['KW', tag]),
    ['N1', paper.note],
  ];
  const lines = fields.map(([tag, value = '']) => [tag, oneLine(value)]).filter(([, value]) => value);
  return [['TY', type], ...lines, ['ER', '']].map(([tag, value]) => `${tag}  - ${value}\r\n`).join('');
}
