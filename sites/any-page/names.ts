const particle =
  "(?:d[aeiou]s?|van|von|der|den|del|la|le|el|al|bin|ibn|ter|ten|y|(?:\\p{Ll}{1,3}['’-])?\\p{Lu}[\\p{L}\\p{M}'’.-]*)";
const name = new RegExp(`^${particle}(?: ${particle}){1,4}$|^[\\u3400-\\u9fff\\uac00-\\ud7af]{2,4}$`, 'u');
const noName =
  /\b(journal|proc\w*|conference|univ\w+|inst\w+|nature|science|letters|reviews?|reports|communications|transactions|workshop|press|labs?|research|team|abstract|papers?|authors?|code|oral|accepted|international|learning|systems)\b/i;
const end = /\s[-–—]\s|…|\.\.\.|: |[([{]|\bet al\b|(?<=\p{L}{2})[.!?](?=\s|$)|\s(?=(?:19|20)\d\d\b)/u;
const turned =
  /(?<=(?:^|[,;:&]|\band)\s*)(\p{Lu}[\p{L}'’-]+), ((?:\p{Lu}\.[ -]?)+)(?=\s*(?:[,;&]|and\b|-|$))/gu;
const longestOdd = 40; // UTF-16 code units

/** Stands behind the text of a link, so that a name in a link is told from loose words. */
export const linkEnd = '\u2063';

/**
 * The names that a text begins with: "A Author, B Author and C Author - Venue, 2026" has three. What looks like none
 * is one all the same between others, or when it is a link. `Author, A., Author, B.` are turned around. `whole`: there
 * is nothing else.
 */
export function namesIn(text: string): { names: string[]; whole: boolean } {
  const bare = text
    .replace(/\([^()]*\)/g, ' ')
    .replace(turned, '$2 $1 ')
    .replace(/^[\s\p{P}]*((written by|authors?|by|von|par|with)\b[\s\p{P}]*)?/iu, '');
  const [list = ''] = bare.split(end);
  const parts = list
    .split(/[,;|·•、，；]|\s(?:and|und|et|&)\s/)
    .map((part) => part.replace(/^\s*(and|&)\s|(?<![\d*†‡§¶¹²³:])[\d*†‡§¶¹²³:]+(?=\u2063|$)/gu, '').trim())
    .filter((part) => /\p{L}/u.test(part));
  const names = parts.map((part) => part.replace(/[\s\u2063]+/g, ' ').trim());
  const isName = names.map((part) => name.test(part) && !noName.test(part));
  let count = 0;
  for (const [at, part] of parts.entries()) {
    const isOdd = part.length < longestOdd && !/\d/.test(part) && (at > 0 || part.endsWith(linkEnd));
    if (isName[at]) count = at + 1;
    else if (!isOdd || !isName[at + 1]) break;
  }
  return {
    names: names.slice(0, count),
    whole: count > 0 && count === parts.length && bare.length < list.length + 12,
  };
}
