/** Where a text was changed into another: `[start, end)` of the old one, and what stands there now. In UTF-16 code units. */
interface Edit {
  start: number;
  end: number;
  now: string;
}

/**
 * What `mine` and `theirs` made of the same text, as one: changes in different places both hold, and where both changed
 * the same place, theirs stands before mine. Nothing that either wrote is lost.
 */
export function mergeTexts(base: string, mine: string, theirs: string): string {
  if (theirs === base || theirs === mine) return mine;
  if (mine === base) return theirs;
  const [one, other] = [editOf(base, mine), editOf(base, theirs)];
  if (one.end < other.start) return apply(apply(base, other), one);
  if (other.end < one.start) return apply(apply(base, one), other);
  const start = Math.min(one.start, other.start);
  const end = Math.max(one.end, other.end);
  const whole = ({ start: from, end: to, now }: Edit) => base.slice(start, from) + now + base.slice(to, end);
  return apply(base, { start, end, now: `${whole(other)}\n${whole(one)}` });
}

function editOf(before: string, after: string): Edit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let same = 0;
  while (same < most - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  return { start, end: before.length - same, now: after.slice(start, after.length - same) };
}

function apply(text: string, { start, end, now }: Edit): string {
  return text.slice(0, start) + now + text.slice(end);
}
