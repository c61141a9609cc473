import { fromLines } from '@/domain/named-papers';
import type { Paper } from '@/domain/paper';
import { caps, cleanText } from '@/domain/text';
import { linesOf } from './decode-text';
import { idsOf, isAside, isNames } from './line-kinds';
import { namesIn } from './names';
import { withLinksApart } from './paragraphs';
import { isPeople } from './text-parts';

// Lines that name papers by titles, ids, links, or both.

/** The papers of a list, one a line; where lines of titles and lines of ids take turns, two lines name one. */
export function* papersInList(written: string): Generator<Paper> {
  let last: Paper | undefined;
  const takesTurns = takeTurns(written);
  for (const paper of namedIn(written)) {
    const isSame = takesTurns && last !== undefined && (paper.title === '') !== (last.title === '');
    if (isSame) {
      yield joined(last!, paper);
      last = undefined;
      continue;
    }
    if (last) yield last;
    last = paper;
  }
  if (last) yield last;
}

function joined(one: Paper, other: Paper): Paper {
  const [named, titled] = one.title === '' ? [one, other] : [other, one];
  return { ...titled, id: named.id };
}

function* namedIn(written: string): Generator<Paper> {
  const namesPeople = hasNames(written);
  let last: Paper | undefined;
  for (const [line] of linesOf(written)) {
    const text = withLinksApart(cleanText(line, caps.title));
    if (namesPeople && last && last.title !== '' && last.authors.length === 0 && isPeople(text, true)) {
      last = { ...last, ...namesIn(text) };
      continue;
    }
    if (isAside(text) && idsOf(text).length === 0) continue;
    for (const paper of fromLines(text)) {
      if (last) yield last;
      last = paper;
    }
  }
  if (last) yield last;
}

/** Whether lines of authors are common enough that none of them is a title. */
function hasNames(written: string): boolean {
  let names = 0;
  let others = 0;
  for (const [line] of linesOf(written)) {
    const text = cleanText(line, caps.title);
    if (isNames(text)) names++;
    else if (!isAside(text)) others++;
  }
  return names * 3 >= others;
}

/** Whether each id that stands alone has a title that stands alone beside it. */
function takeTurns(written: string): boolean {
  let previous: boolean | undefined;
  let count = 0;
  for (const { id, title } of namedIn(written)) {
    const isTitle = title !== '' && id.startsWith('title:');
    if (title !== '' && !isTitle) return false; // One that has both
    if (count % 2 === 1 && previous === isTitle) return false;
    previous = isTitle;
    count++;
  }
  return count > 0 && count % 2 === 0;
}
