import { monthName } from '@/domain/dates';
import type { PaperId } from '@/domain/paper';
import { idsIn, isAddress } from '@/domain/pasted';

// What a paragraph of a text that lists papers is, told by its form alone. All expressions take linear time: their
// repetitions are separated, or short.

const longestTitle = 300; // UTF-16 code units
const longestNames = 50_000;

const label =
  /^(?:comments?|subjects?|categories|keywords?|index terms|journal[- ]ref(?:erence)?|(?:related )?doi|(?:msc|acm)[- ]class(?:es)?|report[- ]n(?:o|umber)|cite as|date|venue|urls?|links?|pdf|code|project(?: page)?|github|tl;?dr|tags?|source|published(?: in)?|submitted|authors?|affiliations?)\s?:/i;
const section =
  /^(?:abstract|background|context|introduction|importance|objectives?|aims?|purpose|hypothesis|(?:materials and )?methods?|design|setting|participants|patients|interventions?|results?|findings|conclusions?|interpretation|discussion|significance|limitations|funding|(?:trial )?registration)(?: and [a-z]{4,14})?: ./i;
const date = new RegExp(
  `^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? )?(?:\\d{1,2}(?:st|nd|rd|th)? )?${monthName}(?: \\d{1,2})?(?:,? \\d{4})?$|^\\d{4}-\\d\\d(?:-\\d\\d)?$`,
  'i',
);
const dated = new RegExp(
  `^(?:submitted|posted|published|updated|announced|uploaded|accepted|received|added) (?:by|on|at|in|\\d|${monthName})\\b.{0,80}$`,
  'i',
);
const controls =
  'view|read|show|hide|download|see|get|full|more|less|open|save|cite|share|the|an?|in|on|and|to|of|pdf|html?|abs|abstracts?|papers?|articles?|code|comments?|details|github|arxiv|project|page|website|bibtex|other|listen|upvotes?|votes?|likes?|citations?|related|new|trending|subscribe|log ?in|sign|up|home|search|menu|next|previous|back|top|\\d{1,6}';
const control = new RegExp(
  `^[▲▼△▽+·• ]{0,3}(?:(?:${controls})(?:[ |,·•:/▲▼△▽+]{1,4}|$)){1,8}[▲▼△▽+·• ]{0,3}$`,
  'i',
);
const code = '[a-z-]{2,12}\\.[A-Za-z-]{2,12}';
const codes = new RegExp(`^${code}(?:[ ,;|·]{1,3}${code}){0,12}$`);
const nothing = new RegExp(`^(?:|pdf|ps|html|abs|other|arxiv|doi|replaced|cross-list|from|${code})$`, 'i');
const particle = /^(?:van|von|de[rnl]?|d[aiou]s?|l[ae]|el|al|bin|ibn|te[rn]?|y|e|zu|zur|af|av|och)$/;

/** Whether it is long and made of sentences, or a section of an abstract such as "RESULTS: …". */
export function isProse(text: string): boolean {
  if (section.test(text)) return true;
  if (label.test(text)) return false;
  const breaks = sentenceBreaks(text);
  if (text.length >= 400) return !isNames(text);
  if (!/[.!?。…][)"'”’\]]{0,2}$/.test(text)) return false;
  return text.length >= 200 || (text.length >= 100 && breaks > 1) || (text.length >= 60 && /。./u.test(text));
}

/** Whether it is a sentence and more than a few words, most of them small; titles and references have many capitals. */
export function isSentence(text: string): boolean {
  if (text.length < 60 || text.length > longestNames || !/[.。]["”)]?$/.test(text) || label.test(text))
    return false;
  const words = text.split(' ');
  return words.filter((word) => /^\p{Ll}|^\p{Lo}/u.test(word)).length >= words.length * 0.6;
}

/** Whether it may be a title after all, when it stands between abstracts: "A study of things. The example group." */
export function isLongTitle(text: string): boolean {
  return text.length <= longestTitle && sentenceBreaks(text) <= 2 && !section.test(text);
}

function sentenceBreaks(text: string): number {
  return text.slice(0, longestNames).match(/[.!?]["”)]? \p{Lu}/gu)?.length ?? 0;
}

/** Whether it names or counts something about a paper, or is a part of the page around it. */
export function isAside(text: string): boolean {
  if (text.length > longestTitle || !/\p{L}{2}/u.test(text)) return true;
  if ([label, control, date, dated, codes, /^abstract[.:]?$/i].some((form) => form.test(text))) return true;
  const bare = withoutIds(text);
  return bare !== text && (!/\p{L}{2}/u.test(bare) || control.test(bare));
}

/** Whether it may be a title: short, and at most one sentence. */
export function isTitle(text: string): boolean {
  const isLong = text.includes(' ') || text.length > 12;
  return isLong && text.length <= longestTitle && !/[,;:]$/.test(withoutIds(text));
}

/** Whether it lists names: "Ada Author, Jo van Doe and A. B. Example". One name alone may be a title. */
export function isNames(text: string): boolean {
  if (/^(?:authors?|by)\s?:/i.test(text)) return true;
  if (text.length > longestNames || /[!?"“:]/.test(text)) return false;
  const names = namesOf(text);
  const whole = names.filter((name) => name.includes(' ') && isName(name));
  return names.length > 1 && whole.length >= names.length * 0.7;
}

/** Whether it is the name of one person, as far as its form tells. */
export function isOneName(text: string): boolean {
  const names = namesOf(text.slice(0, longestTitle));
  return names.length === 1 && names.every((name) => name.includes(' ') && isName(name));
}

function namesOf(text: string): string[] {
  const bare = text.replace(/\([^()]{0,200}\)|[\d*†‡§¶∗¹²³⁴-⁹]/g, '');
  const parts = bare.split(/ ?[,;·|] ?(?:and |& )?| (?:and|&) /).map((name) => name.trim());
  return parts.filter((name) => !/^(?:|et al\.?|others|\.\.\.|…)$/.test(name));
}

function isName(name: string): boolean {
  const words = name.split(' ');
  return (
    words.length <= 6 &&
    words.every(
      (word) => /^(?:[a-z]{1,2}[-'’])?\p{Lu}[\p{L}\p{M}'’.-]{0,30}…?$/u.test(word) || particle.test(word),
    )
  );
}

/** The ids that a text names, in order, each once. */
export function idsOf(text: string): PaperId[] {
  return [...new Set(text.slice(0, longestNames).split(' ').flatMap(idsIn))];
}

/** The text without ids, links, and brackets in which nothing else stands. */
export function withoutIds(text: string): string {
  const words = text.split(' ').filter((word) => !isAddress(word));
  return words
    .join(' ')
    .replace(/[[(]([^\][()]{0,60})[\])]/g, (all, inner: string) =>
      inner.split(/[ ,;|]+/).every((word) => nothing.test(word)) ? '' : all,
    )
    .replace(/^(?:arxiv|doi|pmid):? ?|\W?\b(?:arxiv|doi|pmid|url|link):?$/gi, '')
    .trim();
}
