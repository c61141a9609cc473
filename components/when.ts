import { language } from '@/locale/text';

const steps: [Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];
const recent = 7 * 86_400; // Seconds

/** When something happened, as a reader would say it: "3 hours ago", after a week "12 Mar 2026". Milliseconds since 1970. */
export function sayWhen(at: number, now = Date.now()): string {
  const seconds = Math.max(0, (now - at) / 1_000);
  if (seconds >= recent) return new Intl.DateTimeFormat(language(), { dateStyle: 'medium' }).format(at);
  const [unit, length] = steps.find(([, length]) => seconds >= length) ?? [
    'second',
    Number.POSITIVE_INFINITY,
  ];
  return new Intl.RelativeTimeFormat(language(), { numeric: 'auto' }).format(
    -Math.floor(seconds / length),
    unit,
  );
}
