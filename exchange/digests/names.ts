import { withoutTex } from '@/domain/tex';
import { caps, cleanText } from '@/domain/text';

const longestList = 100_000; // UTF-16 code units
const suffix = /^(?:[JS]r\.?|I{2,3}|IV|V|Ph\.? ?D\.?|MD)$/;

export interface Names {
  authors: string[];
  /** How many more the text counts without naming them. */
  moreAuthors?: number;
}

/** The names in "Ada A. Author (1), Jo Doe (2) and others": without affiliations, footnote signs and TeX. Takes linear time. */
export function namesIn(written: string): Names {
  const list = withoutTex(cleanText(written, longestList));
  const more = /\bet al\.?,? ?\((\d{1,5}) (?:additional|more|other) authors\b/i.exec(list)?.[1];
  const authors: string[] = [];
  for (const part of withoutParentheses(list).split(/ ?[,;:·|] ?(?:and |& )?| (?:and|&) /)) {
    const name = part
      .slice(0, caps.author)
      .trim()
      .replace(/[\s\d*†‡§¶∗¹²³⁴-⁹]{1,20}$|(?: ?et al\.?)?(?:…|\.\.\.)?$/g, '')
      .replace(/^(?:and|by|authors?) |^et al\.?$|^others$/i, '');
    if (suffix.test(name) && authors.length > 0) authors.push(`${authors.pop()}, ${name}`);
    else if (/\p{L}/u.test(name)) authors.push(name);
  }
  return { authors: authors.slice(0, caps.authors), ...(more && { moreAuthors: Number(more) }) };
}

/** What an opening parenthesis without an end encloses goes too: affiliations stand last. */
function withoutParentheses(text: string): string {
  let depth = 0;
  return text.replace(/[()]|[^()]+/g, (part) => {
    if (part === '(') depth++;
    else if (part === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) return part;
    return '';
  });
}
