/** A date's year, month and day, as far as it goes: `['2017', '06']`; empty for what is no date. */
export function datePartsOf(date = ''): string[] {
  return /^\d{4}(?:-\d\d){0,2}$/.test(date) ? date.split('-') : [];
}
