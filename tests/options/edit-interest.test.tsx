// @vitest-environment happy-dom
import '@/tests/exchange/texts';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { InterestsSection } from '@/components/interests/InterestsSection';
import type { Deed } from '@/components/use-deeds';
import { flagMore } from '@/deeds/checks';
import { saveInterest } from '@/deeds/interests';
import { forgetLearned } from '@/deeds/learned';
import { followAuthor } from '@/deeds/suggestions';
import type { Interest } from '@/domain/interest';
import { database } from '@/storage/database';
import { correctInterest, keepInterest } from '@/storage/interests';
import { startAfresh } from '@/tests/storage/fresh';
import { makeInterest, makePaper } from '@/tests/storage/made';

// An interest that is changed in two places at once: in the options, and by corrections on pages.

startAfresh();

const interest = makeInterest('a', { phrases: ['owls', 'agent memory'] });
const row = () => database.interests.get('a');

beforeEach(async () => {
  fakeBrowser.runtime.onMessage.addListener(async () => ({ answer: null }));
  await keepInterest(interest);
});

afterEach(() => act(() => render(null, document.body)));

/** What a reader says on pages. */
async function correct(): Promise<void> {
  await correctInterest('a', { kind: 'phrase', phrase: 'owls' }, true);
  await correctInterest('a', { kind: 'author', author: 'Ada Lovelace' }, true);
  await correctInterest('a', { kind: 'example', paper: makePaper('2601.00001') }, true);
}

const corrected = {
  phrases: ['agent memory'],
  never: ['Ada Lovelace'],
  examples: [{ id: 'arxiv:2601.00001' }],
};

test('saving the editor sets what was edited, and leaves what was corrected meanwhile', async () => {
  const nothing = () => null;
  const kept: Deed[] = [];
  const show = (interests: Interest[]) =>
    act(() =>
      render(
        <InterestsSection
          interests={interests}
          sample={undefined}
          sources={{} as never}
          makeInterest={() => interest}
          onKeep={async (...given) => {
            kept.push(await saveInterest(...given));
            return true;
          }}
          onSwitch={nothing}
          onRemove={nothing}
          learned={nothing}
          suggestions={nothing}
        />,
        document.body,
      ),
    );
  await show([interest]);
  await act(() => document.querySelector<HTMLElement>('[data-interest]')!.click());
  await correct();
  await show([(await row())!]); // What is watched tells the change
  const name = document.querySelector<HTMLInputElement>('form input')!;
  name.value = 'Memory';
  await act(() => void name.dispatchEvent(new Event('input', { bubbles: true })));
  const form = document.querySelector('form')!;
  await act(() => void form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
  await vi.waitFor(() => expect(kept).toHaveLength(1));
  expect(await row()).toMatchObject({ ...corrected, name: 'Memory' });

  await kept[0]!.undo!(() => undefined);
  expect(await row()).toMatchObject({ ...corrected, name: 'a' });
});

test.each<[string, () => Promise<Deed>, Partial<Interest>]>([
  ['a larger share', () => flagMore(interest, 20), { share: 20 }],
  ['what was learned being forgotten', () => forgetLearned(interest, 7), { learnSince: 7 }],
  ['an author to follow', () => followAuthor(interest, 'Grace Hopper'), { authors: ['Grace Hopper'] }],
])('%s, and its undoing, leave what was corrected meanwhile', async (_, change, changed) => {
  await correct();
  const { undo } = await change();
  expect(await row()).toMatchObject({ ...corrected, ...changed });
  await undo!(() => undefined);
  expect(await row()).toEqual({
    ...interest,
    ...corrected,
    examples: [makePaper('2601.00001')],
    changedAt: expect.any(Number),
  });
});
