// @vitest-environment happy-dom
import '@/tests/exchange/texts';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';

import { CheckRound } from '@/components/missed/CheckRound';
import type { Round } from '@/components/missed/check';
import { keyFor } from '@/domain/keys';
import type { Paper } from '@/domain/paper';

const paper: Paper = { id: 'arxiv:2611.00001', title: 'Owls', authors: [] };
const drawn = { paper, verdict: { paperId: paper.id, score: 0, flagged: false, interests: [], reasons: [] } };
const round: Round = { drawn: [drawn, drawn], of: 2, answers: ['skipped'], interests: [] };
const onAnswer = vi.fn();
const onBack = vi.fn();

afterEach(() => {
  vi.clearAllMocks();
  return act(() => render(null, document.body));
});

async function pressKeys(keys: boolean): Promise<void> {
  const stop = () => {};
  await act(() =>
    render(
      <CheckRound round={round} keys={keys} onAnswer={onAnswer} onBack={onBack} onStop={stop} />,
      document.body,
    ),
  );
  for (const action of ['relevant', 'notRelevant', 'skip', 'back'] as const) {
    const event = new KeyboardEvent('keydown', { key: keyFor(action), bubbles: true, cancelable: true });
    document.querySelector('h2')!.dispatchEvent(event);
  }
}

const hint = () => document.querySelector('.check > .hint')!.textContent;
const counts = 'Your answers only count here: nothing is saved or dismissed by them.';

test('single keys answer and go back, and are told', async () => {
  await pressKeys(true);
  expect(onAnswer.mock.calls).toEqual([['relevant'], ['other'], ['skipped']]);
  expect(onBack).toHaveBeenCalledOnce();
  expect(hint()).toBe(`Keys: r relevant, n not relevant, s skip, b back. ${counts}`);
});

test('where single keys are switched off, none acts, and none is told', async () => {
  await pressKeys(false);
  expect(onAnswer).not.toHaveBeenCalled();
  expect(onBack).not.toHaveBeenCalled();
  expect(hint()).toBe(counts);
});
