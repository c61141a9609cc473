// @vitest-environment happy-dom
import '@/tests/exchange/texts';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';

import { PhraseField } from '@/components/interests/PhraseField';

function Field({ separator }: { separator: RegExp }) {
  const [phrases, setPhrases] = useState<string[]>([]);
  return <PhraseField label="Field" hint="" phrases={phrases} separator={separator} onChange={setPhrases} />;
}

afterEach(() => act(() => render(null, document.body)));

/** Types letter by letter, as a reader does; what the field holds is what was typed since it was last emptied. */
async function type(text: string): Promise<void> {
  const field = document.querySelector('input')!;
  for (const letter of text)
    await act(() => {
      field.value += letter;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
}

const phrases = () => [...document.querySelectorAll('.phrase-box bdi')].map(({ textContent }) => textContent);

test.each([
  ['cs.CL, cs.LG cs.AI,', /[,\s]/, ['cs.CL', 'cs.LG', 'cs.AI']],
  ['agent memory,, owls,', /[,\n]/, ['agent memory', 'owls']],
])('what is typed as %j is cut where it should be', async (text, separator, cut) => {
  await act(() => render(<Field separator={separator} />, document.body));
  await type(text);
  expect(phrases()).toEqual(cut);
});

test('Backspace held down to clear what was typed removes no phrase', async () => {
  await act(() => render(<Field separator={/[,\n]/} />, document.body));
  await type('owls,bees,');
  const press = (repeat: boolean) =>
    act(() => {
      const event = new KeyboardEvent('keydown', { key: 'Backspace', bubbles: true, repeat });
      document.querySelector('input')!.dispatchEvent(event);
    });
  await press(true);
  expect(phrases()).toEqual(['owls', 'bees']);
  await press(false);
  expect(phrases()).toEqual(['owls']);
});
