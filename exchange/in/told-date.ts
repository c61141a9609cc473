import { dateIn } from '@/domain/dates';

/**
 * The date that a field for it tells, as exact as it is: `2026-02`, `2026`. A text is searched for years from 1900 alone,
 * a field may begin with any from 1000.
 */
export function toldDate(field: string): string | undefined {
  return dateIn(field) ?? /^\s*(1\d{3})(?:\D|$)/.exec(field)?.[1];
}
