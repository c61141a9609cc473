// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';

import { type Deed, type Deeds, useDeeds } from '@/components/use-deeds';

let deeds: Deeds;

function OurPage() {
  deeds = useDeeds();
  return null;
}

/** Begins something that is done when `end` is called. */
function begin(said: string): { end: () => Promise<void> } {
  let end: (deed: Deed) => void = () => {};
  const deed = new Promise<Deed>((resolve) => {
    end = resolve;
  });
  const done = deeds.run(() => deed);
  return {
    end: () =>
      act(async () => {
        end({ said, undo: async () => {} });
        await done;
      }),
  };
}

afterEach(() => act(() => render(null, document.body)));

test('what was done has no way back while something begun after it is not done', async () => {
  await act(() => render(<OurPage />, document.body));
  const [first, second] = [begin('first'), begin('second')];
  await first.end();
  expect(deeds.message).toEqual({ said: 'first' });
  await second.end();
  expect(deeds.message).toMatchObject({ said: 'second', undo: expect.any(Function) });
});

test('what ends late takes the place of nothing that was begun after it', async () => {
  await act(() => render(<OurPage />, document.body));
  const [first, second] = [begin('first'), begin('second')];
  await second.end();
  await first.end();
  expect(deeds.message).toMatchObject({ said: 'second', undo: expect.any(Function) });
});
