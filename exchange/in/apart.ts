import type { GivenPaper } from '@/domain/library';
import type { PaperId } from '@/domain/paper';
import { nameOf } from '@/domain/paper-name';
import { titlesAgree } from '@/domain/same-paper';
import { titleId } from '@/domain/title-id';

/**
 * Makes a function that names a paper by its title when an earlier one of another title has its DOI or address: that is
 * then the one of their volume or website, and neither may be lost in the other.
 */
export function makeApart(): (paper: GivenPaper) => GivenPaper {
  const known = new Map<PaperId, GivenPaper>();
  return (paper) => {
    const first = known.get(paper.id);
    if (!first) known.set(paper.id, paper);
    if (!first || !/^(?:doi|web):/.test(paper.id)) return paper;
    if (titlesAgree(nameOf(first), nameOf(paper))) return paper;
    const { aliases: _, ...alone } = paper;
    return { ...alone, id: titleId(paper.title, paper) ?? paper.id };
  };
}
