import type { Interest } from '@/domain/interest';

/** How the papers of an interest are drawn; shapes come again after six interests, in other colours. */
export interface Look {
  name: string;
  colour?: Interest['colour'];
  /** A path around 0, some 20 units wide. */
  shape: string;
}

const shapes = [
  'M-9 0a9 9 0 1 0 18 0a9 9 0 1 0 -18 0z', // Circle
  'M-8 -8h16v16h-16z', // Square
  'M0 -10L10 8H-10z', // Triangle
  'M0 -11L11 0L0 11L-11 0z', // Diamond
  'M0 10L10 -8H-10z', // Triangle on its head
  'M-3 -10h6v7h7v6h-7v7h-6v-7h-7v-6h7z', // Cross
];

const ring = 'M-6 0a6 6 0 1 0 12 0a6 6 0 1 0 -12 0z'; // Drawn empty, for it has no colour

/** The look of each interest, by its id, and of what none flagged. */
export function looksOf(interests: Interest[], none: string): { of: Map<string, Look>; none: Look } {
  const of = interests.map(({ id, name, colour }, at): [string, Look] => [
    id,
    { name, colour, shape: shapes[at % shapes.length] ?? ring },
  ]);
  return { of: new Map(of), none: { name: none, shape: ring } };
}
