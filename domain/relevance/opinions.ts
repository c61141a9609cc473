import type { Interest } from '@/domain/interest';
import type { Paper } from '@/domain/paper';
import type { Reason } from '@/domain/verdict';
import { contributionsOf } from './contributions';
import { type Encoding, encode } from './encode';
import { explain } from './explain';
import { isGrounded, rankOf, scoreOf } from './model';
import type { LearnedRule, Profile } from './profile';
import { type Reading, readingOf } from './reading';
import type { Vectors } from './vectors';

/** What was learned for an interest says of a paper. */
export interface Opinion {
  interest: Interest;
  /** How many in 100 papers are at least as near to the interest, 0 to 100. */
  share: number;
  /** How many papers it was learned from; 0 when it knows the interest's phrases alone. */
  liked: number;
  /** Whether it knows what the reader usually sees. */
  grounded: boolean;
  reasons: () => Reason[];
}

/** Opinions on a paper, one for each interest that something was learned for. */
export function opinionsOn(paper: Paper, learned: Profile['learned']): Opinion[] {
  if (!learned) return [];
  const { rules, rarities, vectors } = learned;
  const encoding = encode(paper);
  const reading = readingOf(encoding, rarities, vectors);
  return rules.map((rule) => opinionOf(paper, encoding, reading, rule, vectors));
}

function opinionOf(
  paper: Paper,
  encoding: Encoding,
  reading: Reading,
  { interest, model, ignored }: LearnedRule,
  vectors: Vectors,
): Opinion {
  const contributions = () => contributionsOf(encoding, reading, model, vectors);
  const isIgnored = encoding.keys.some((key) => ignored.has(key));
  const score = scoreOf(model, reading) - (isIgnored ? sumOf(contributions(), ignored) : 0);
  return {
    interest,
    share: score > model.offset ? 100 * (1 - rankOf(model, score)) : 100, // Else it says less than no words at all
    liked: model.liked,
    grounded: isGrounded(model),
    reasons() {
      const counted = contributions();
      for (const key of ignored) counted.delete(key);
      return explain(paper, reading, model, counted);
    },
  };
}

function sumOf(contributions: Map<number, number>, keys: ReadonlySet<number>): number {
  return [...keys].reduce((sum, key) => sum + (contributions.get(key) ?? 0), 0);
}
