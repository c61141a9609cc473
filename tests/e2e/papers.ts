import type { Paper } from '@/domain/paper';

/** Papers with numbers of their own, `from` onwards; every tenth is about something the sample interests flag. */
export function makePapers(count: number, from = 0): Paper[] {
  return Array.from({ length: count }, (_, index) => {
    const number = from + index;
    const subject = number % 10 === 0 ? 'exoplanets' : 'tree rings';
    return {
      id: `arxiv:2611.${String(10_000 + number)}`,
      title: `Paper ${number} on ${subject}`,
      authors: ['Ada Example'],
      abstract: `What paper ${number} says.`,
    };
  });
}
