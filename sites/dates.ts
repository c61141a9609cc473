import { dateIn } from '@/domain/dates';

/** The day of the first version: "Submitted 3 May, 2026; v1 submitted 24 February, 2022; …" is of 2022-02-24. */
export function firstSubmission(text: string): string | undefined {
  return dateIn(
    text
      .split(/submitted /i)
      .at(-1)
      ?.split(';')[0] ?? '',
  );
}
