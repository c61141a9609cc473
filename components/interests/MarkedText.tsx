import type { Span } from '@/domain/verdict';

interface MarkedTextProps {
  /** From a page: shown as it is. */
  text: string;
  /** What to mark; may overlap, in any order. */
  spans: Span[];
}

/** A text with some of its words marked. */
export function MarkedText({ text, spans }: MarkedTextProps) {
  return (
    <bdi>{piecesOf(text, spans).map(({ piece, marked }) => (marked ? <mark>{piece}</mark> : piece))}</bdi>
  );
}

function piecesOf(text: string, spans: Span[]): { piece: string; marked: boolean }[] {
  const pieces = [];
  let done = 0;
  for (const [start, end] of spans.toSorted(([a], [b]) => a - b)) {
    if (end <= done) continue;
    const from = Math.max(start, done);
    pieces.push(
      { piece: text.slice(done, from), marked: false },
      { piece: text.slice(from, end), marked: true },
    );
    done = end;
  }
  return [...pieces, { piece: text.slice(done), marked: false }];
}
