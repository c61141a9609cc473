/** Milliseconds since 1970, or years: from the first, before the second. */
export interface Period {
  from: number;
  before: number;
}

const form = /^(<=|>=|<|>|=)?(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;

/**
 * The time that `2026`, `2026-01` or `2026-01-31` names, by the reader's calendar; `>` is all that comes after it, `>=`
 * that and itself, `<` and `<=` the like. Undefined for anything else.
 */
export function timesIn(text: string): Period | undefined {
  return periodIn(text, (year, month, day) => {
    const ends = [
      [year + 1, 0, 1],
      [year, month ?? 0, 1],
      [year, (month ?? 1) - 1, (day ?? 1) + 1],
    ] as const;
    const precision = Number(month !== undefined) + Number(day !== undefined);
    const from = timeOf(year, (month ?? 1) - 1, day ?? 1);
    return { from, before: timeOf(...(ends[precision] ?? ends[0])) };
  });
}

/** As `timesIn`, in years; months and days say nothing more. */
export function yearsIn(text: string): Period | undefined {
  return periodIn(text, (year) => ({ from: year, before: year + 1 }));
}

function timeOf(year: number, month: number, day: number): number {
  return new Date(year, month, day).getTime();
}

function periodIn(
  text: string,
  read: (year: number, month?: number, day?: number) => Period,
): Period | undefined {
  const found = form.exec(text.replace(/\s/g, ''));
  if (!found) return;
  const [year, month, day] = found
    .slice(2)
    .map((digits) => (digits === undefined ? undefined : Number(digits)));
  const { from, before } = read(year ?? 0, month, day);
  switch (found[1]) {
    case '<':
      return { from: Number.NEGATIVE_INFINITY, before: from };
    case '<=':
      return { from: Number.NEGATIVE_INFINITY, before };
    case '>':
      return { from: before, before: Number.POSITIVE_INFINITY };
    case '>=':
      return { from, before: Number.POSITIVE_INFINITY };
    default:
      return { from, before };
  }
}
