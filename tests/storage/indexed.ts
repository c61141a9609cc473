import type { Paper, PaperId } from '@/domain/paper';
import { judge } from '@/storage/library';
import type { SearchIndex } from '@/storage/search/search-index';

export async function save(...papers: Paper[]): Promise<void> {
  for (const paper of papers) await judge({ paper, judged: 'saved' });
}

/** What an index finds once it has caught up. */
export async function find(index: SearchIndex, query: string): Promise<PaperId[]> {
  await index.catchUp();
  return (await index.search(query, 'relevance')).ids;
}
