import { language } from '@/locale/text';

/** What became of the papers flagged in a week. */
export interface Week {
  /** When it began, in milliseconds since 1970. */
  start: number;
  flagged: number;
  /** Those of the flagged ones that were saved. */
  saved: number;
}

/** `3 Nov`, as the language of our texts has it. */
export function sayDay(at: number): string {
  return new Intl.DateTimeFormat(language(), { day: 'numeric', month: 'short' }).format(at);
}
