import type { Paper, PaperId } from '@/domain/paper';
import { readGroups } from '@/storage/groups';
import { recordDigest } from '@/storage/sightings';
import { makePaper } from './made';

// A paper that two places name by ids of their own.

export const arxiv = { site: 'arXiv', url: 'https://arxiv.org/list/cs.CL/new', since: 0 };
export const journal = { site: 'Journal', url: 'https://journal.example/latest', since: 0 };
export const title = 'Heads that look at few words';
export const doi: PaperId = 'doi:10.1000/182';
export const pmid: PaperId = 'pmid:7';
export const preprint = makePaper('2601.00001', { title, aliases: [doi] });
export const article: Paper = { id: doi, title, authors: [] }; // So that the title alone tells nothing

export const meet = (...papers: Paper[]) => recordDigest(papers, [], arxiv);
export const idsOf = async (id: PaperId) => (await readGroups([id]))(id).toSorted();

/** A paper under an id of no registry, for pages that name what they like. */
export function named(id: PaperId, name: string, aliases: PaperId[] = []): Paper {
  return { id, title: name, authors: [], aliases };
}
