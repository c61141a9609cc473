import { language } from '@/locale/text';

const steps: [Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ['hour', 3_600],
  ['minute', 60],
];
const day = 86_400; // Seconds
const writers = new Map<string, { date: Intl.DateTimeFormat; ago: Intl.RelativeTimeFormat }>();

/** Made once for each language: that takes longer than all its uses in a list. */
function writersOf(tongue: string) {
  const known = writers.get(tongue) ?? {
    date: new Intl.DateTimeFormat(tongue, { dateStyle: 'medium' }),
    ago: new Intl.RelativeTimeFormat(tongue, { numeric: 'auto' }),
  };
  writers.set(tongue, known);
  return known;
}

/** When something happened, as a reader would say it: "3 hours ago", from 24 hours on by the days of the calendar, after a week "12 Mar 2026". Milliseconds since 1970. */
export function sayWhen(at: number, now = Date.now()): string {
  const seconds = Math.max(0, (now - at) / 1_000);
  const { date, ago } = writersOf(language());
  if (seconds >= 7 * day) return date.format(at);
  if (seconds >= day) return ago.format(-midnightsBetween(at, now), 'day');
  const [unit, length] = steps.find(([, length]) => seconds >= length) ?? [
    'second',
    Number.POSITIVE_INFINITY,
  ];
  return ago.format(-Math.floor(seconds / length), unit);
}

/** In local time, where a day may have 23 or 25 hours. */
function midnightsBetween(at: number, now: number): number {
  const [first, last] = [at, now].map((time) => new Date(time).setHours(0, 0, 0, 0));
  return Math.round((last! - first!) / (day * 1_000));
}
