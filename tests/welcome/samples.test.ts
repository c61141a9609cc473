import { expect, test } from 'vitest';
import demoPapers from '@/domain/demo-papers.json';
import { problemsOf } from '@/domain/draft';
import type { Paper } from '@/domain/paper';
import { classify } from '@/domain/relevance/classify';
import { compileProfile } from '@/domain/relevance/profile';
import { sampleInterests } from '@/domain/sample-interests';
import { starters } from '@/entrypoints/welcome/starters';

test('the samples can be saved as they are, and show what flagging is: some papers, of each of them', () => {
  const samples = sampleInterests(0);
  expect(samples.map(problemsOf)).toEqual([{}, {}, {}]);
  const flagged = classify(demoPapers as Paper[], compileProfile(samples)).filter(
    (verdict) => verdict.flagged,
  );
  expect(flagged).toHaveLength(7);
  expect(new Set(flagged.flatMap(({ interests }) => interests))).toEqual(
    new Set(samples.map(({ id }) => id)),
  );
});

test('no starter offers a phrase twice', () => {
  for (const { phrases } of starters) expect(new Set(phrases).size).toBe(phrases.length);
});
