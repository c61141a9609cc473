import { beforeEach, expect, test, vi } from 'vitest';

import { buildLearner } from '@/digest-page/learner';
import { ask } from '@/messages/ask';

// When a page judges anew: for news, and after what the reader did. Else one look would lead to the next without end.

vi.mock('@/messages/ask');
const learn = vi.mocked(ask<'learn'>);

const onNews = vi.fn();
const onFailure = vi.fn();

beforeEach(() => {
  vi.resetAllMocks();
  learn.mockResolvedValue({ changed: false });
});

test('after what the reader did, even when another tab learned it first', async () => {
  await buildLearner(() => 5, onNews, onFailure)();
  expect(onNews).toHaveBeenCalledTimes(1);
});

test('after a look, for news alone', async () => {
  const learner = buildLearner(() => 5, onNews, onFailure);
  await learner(false);
  expect(onNews).not.toHaveBeenCalled();
  learn.mockResolvedValue({ changed: true });
  await learner(false);
  expect(onNews).toHaveBeenCalledTimes(1);
  expect(learn).toHaveBeenLastCalledWith('learn', { learnedAt: 5 });
});

test('once for each question, and again after what the reader did while it was asked', async () => {
  let answer = (_: { changed: boolean }) => {};
  learn.mockImplementationOnce(
    () =>
      new Promise((resume) => {
        answer = resume;
      }),
  );
  const learner = buildLearner(() => 5, onNews, onFailure);
  const first = learner(false);
  await learner();
  expect(learn).toHaveBeenCalledTimes(1);
  answer({ changed: false });
  await first;
  expect(learn).toHaveBeenCalledTimes(2);
  expect(onNews).toHaveBeenCalledTimes(2);
  await learner(false);
  expect(onNews).toHaveBeenCalledTimes(2);
});

test('after a failure, with the next answer', async () => {
  learn.mockRejectedValueOnce(new Error('no lock'));
  const learner = buildLearner(() => 5, onNews, onFailure);
  await learner();
  expect(onFailure).toHaveBeenCalledTimes(1);
  expect(onNews).not.toHaveBeenCalled();
  await learner(false);
  expect(onNews).toHaveBeenCalledTimes(1);
});
