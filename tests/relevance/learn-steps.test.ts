import { expect, test } from 'vitest';

import { learn } from '@/domain/relevance/learn';
import type { Lessons } from '@/domain/relevance/learned';
import { madeUpCorpus } from '@/tests/tools/made-up-corpus';
import { background, interest, lessonsFrom, vectors } from './shipped';

const papers = madeUpCorpus(1_300, { sea: 300 }).papers.map(({ paper }) => paper);

test('no step looks at more than some papers, more of them while words are counted', () => {
  let looked = new Set<string>();
  const lessons = lessonsFrom({
    saved: papers.slice(0, 200),
    dismissed: papers.slice(200, 400),
    seen: papers.slice(400, 1_200),
  });
  const watched = Object.fromEntries(
    Object.entries(lessons).map(([list, its]) => [list, its.map(watch)]),
  ) as unknown as Lessons;
  function watch<One extends Lessons['seen'][number]>(lesson: One): One {
    const { keys, counts } = lesson.encoding;
    const encoding = {
      counts,
      get keys() {
        looked.add(lesson.id);
        return keys;
      },
    };
    return { ...lesson, encoding };
  }
  const examples = papers.slice(1_200).map((paper) => ({
    ...paper,
    get title() {
      looked.add(paper.id);
      return paper.title;
    },
  }));
  const many: number[] = [];
  const its = [
    interest('it', { phrases: ['sea1'], examples }),
    interest('other', { phrases: ['sea2 sea3'] }),
  ];
  for (const steps = learn(its, watched, vectors, background); !steps.next().done; looked = new Set())
    many.push(looked.size);
  expect(many.slice(0, 3)).toEqual([500, 500, 200]);
  expect(Math.max(...many.slice(3))).toBeLessThanOrEqual(100);
  expect(many.length).toBeGreaterThan(50);
});
