import { paperOf } from '@/domain/library';
import type { Paper, PaperId } from '@/domain/paper';

/**
 * A paper as just met, completed by what was known of it: texts get richer, never poorer. Where both say something
 * the one just met holds, so that the spans of its verdict keep pointing at the right words.
 */
export function enrich(met: Paper, known: Paper | undefined): Paper {
  if (!known) return met;
  const { moreAuthors: _, ...both } = { ...known, ...met };
  const { authors, moreAuthors } = met.authors.length >= known.authors.length ? met : known;
  return {
    ...both,
    title: met.title || known.title,
    authors,
    ...(moreAuthors !== undefined && { moreAuthors }),
    ...abstractOf(met, known),
  };
}

/** An abstract that the page cut short does not replace the whole one; spans into its beginning stay true. */
function abstractOf(met: Paper, known: Paper): Pick<Paper, 'abstract'> {
  const start = met.abstract?.replace(/\s*(…|\.\.\.)$/, '');
  const isCut = start !== undefined && known.abstract?.startsWith(start);
  const abstract = isCut ? known.abstract : (met.abstract ?? known.abstract);
  return abstract === undefined ? {} : { abstract };
}

/** The paper with these as its other ids, and no others. */
export function withAliases<Known extends Paper>(paper: Known, aliases: PaperId[]): Known {
  const { aliases: _, ...alone } = paper;
  return (aliases.length > 0 ? { ...alone, aliases } : alone) as Known;
}

/** A paper just met as it may be kept: what a page says of its other ids is for `linkPapers` to judge. */
export function withoutClaims(met: Paper): Paper {
  const { aliases: _, ...paper } = paperOf(met);
  return paper;
}
