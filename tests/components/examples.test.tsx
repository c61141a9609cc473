// @vitest-environment happy-dom
import '@/tests/exchange/texts';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';

import { ExamplesField } from '@/components/examples/ExamplesField';
import type { FoundPapers, PaperSources } from '@/components/examples/sources';
import type { Paper } from '@/domain/paper';
import { text } from '@/locale/text';

const paper = (title: string): Paper => ({ id: `doi:10.1/${title}`, title, authors: [] });

let answer: (found: FoundPapers) => void;
const sources: PaperSources = {
  read: () => new Promise((resolve) => (answer = resolve)),
  open: () => new Promise(() => {}),
  search: () => ({ subscribe: () => ({ unsubscribe: () => {} }) }),
  tags: async () => [],
  tagged: async () => [],
};

function Field({ first }: { first: Paper[] }) {
  const [examples, setExamples] = useState(first);
  return <ExamplesField examples={examples} sources={sources} onChange={setExamples} />;
}

const show = (...titles: string[]) => act(() => render(<Field first={titles.map(paper)} />, document.body));
const field = () => document.querySelector('textarea')!;
const press = (name: string) =>
  act(() =>
    [...document.querySelectorAll('button')]
      .find((button) => (button.getAttribute('aria-label') ?? button.textContent) === name)!
      .click(),
  );
const find = (found: Partial<FoundPapers>) =>
  act(async () => {
    answer({ papers: [], unknown: [], leftOut: 0, ...found });
    await new Promise((resolve) => setTimeout(resolve)); // Until it has come to the field
  });
const shown = () => [...document.querySelectorAll('.example-list bdi')].map(({ textContent }) => textContent);

function type(typed: string) {
  field().value = typed;
  return act(() => void field().dispatchEvent(new Event('input', { bubbles: true })));
}

afterEach(() => act(() => render(null, document.body)));

test.each([
  ['owls', 'owls\nbees', 'bees'],
  ['owls\n', 'owls\nbees', 'bees'],
  ['owls', 'owls', ''],
  ['owls\ndoi:10.1/x', 'owls\ndoi:10.1/x\nbees', 'doi:10.1/x\nbees'],
  ['owl', 'owls of the north', 'owls of the north'], // Not what was read any more
])('after %j was read, %j leaves %j', async (read, typed, left) => {
  await show();
  await type(read);
  await press(text('optionsExamplesAdd'));
  await type(typed);
  await find({ papers: [paper('owls')], unknown: read.includes('doi') ? ['doi:10.1/x'] : [] });
  expect(field().value).toBe(left);
});

test('an example that is removed while others are looked up does not come back with them', async () => {
  await show('ants');
  await type('owls');
  await press(text('optionsExamplesAdd'));
  await press(text('optionsRemovePhrase', 'ants'));
  await find({ papers: [paper('owls')] });
  expect(shown()).toEqual(['owls']);
});
