import type { Paper } from '@/domain/paper';
import type { Digest, Site } from './site';

/** What came of reading a page. */
interface Outcome {
  papers: Paper[];
  /** How many listings were left out, for want of an id or a title. */
  missing: Record<'id' | 'title', number>;
  /** What the page embeds, when it could be read. */
  data: Map<unknown, unknown> | undefined;
}

/** What a site's selectors should have found on a page and did not; each problem once, with a count. */
export function findProblems(
  site: Site,
  page: Document,
  { papers, missing, data }: Outcome,
): Pick<Digest, 'problems' | 'changed'> {
  const left = missing.id + missing.title;
  const isEmpty = papers.length + left === 0;
  const lacks = {
    papers: isEmpty && !site.optional && data?.size !== 0 && !saysEmpty(site, page),
    authors: papers.length > 0 && papers.every(({ authors }) => authors.length === 0),
    data: !data && papers.some(({ abstract }) => !abstract),
  };
  const problems = [
    lacks.papers && tell(site, 'papers', site.listing),
    missing.id > 0 && tell(site, 'id', (site.id ?? site.title).at, missing.id),
    missing.title > 0 && tell(site, 'title', site.title.at, missing.title),
    lacks.authors && site.authors && tell(site, 'authors', site.authors.at, papers.length),
    lacks.data && site.embedded && tell(site, 'data', site.embedded.at),
  ].filter((problem) => typeof problem === 'string');
  const isChanged = lacks.papers || missing.title > 0 || missing.id > papers.length;
  return { problems, ...(isChanged && { changed: true }) };
}

/** Where the page shows links to papers all the same, the site has changed. */
function saysEmpty({ empty, id }: Site, page: Document): boolean {
  if (id && page.querySelector(id.at)) return false;
  const texts = empty ? [...page.querySelectorAll(empty.at)].map((hit) => hit.textContent?.trim() ?? '') : [];
  return texts.some((text) => empty?.says.some((start) => text.startsWith(start)));
}

function tell(site: Site, what: string, at: string, count?: number): string {
  const problem = `${site.name}: no ${what} at "${at}"`;
  return count === undefined ? problem : `${problem} (${count} ${count === 1 ? 'listing' : 'listings'})`;
}
