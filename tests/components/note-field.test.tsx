// @vitest-environment happy-dom
import '@/tests/exchange/texts';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';

import { NoteField } from '@/components/shelf/NoteField';

const keep = async () => true;
const show = (note: string) => render(<NoteField note={note} onKeep={keep} />, document.body);
const field = () => document.querySelector('textarea')!;

function write(text: string): void {
  field().value = text;
  field().dispatchEvent(new Event('input', { bubbles: true }));
}

afterEach(() => act(() => render(null, document.body)));

/** Until what was written is in the page; what runs after it is painted may still be waiting. */
const rendered = () => new Promise<void>((resume) => queueMicrotask(resume));

/** Until it has kept itself. */
const settle = () => new Promise<void>((resume) => setTimeout(resume, 700));

test('what is written as soon as the field is there stays', async () => {
  show('');
  write('R');
  await rendered();
  expect(field().value).toBe('R');
});

test('what is written as its beginning comes back as kept stays', async () => {
  await act(() => show(''));
  await act(() => write('Read'));
  await act(settle);
  show('Read');
  write('Read i');
  await rendered();
  expect(field().value).toBe('Read i');
});

test('what comes back late does not take back what was kept after it', async () => {
  await act(() => show(''));
  for (const text of ['Read', 'Read it']) {
    await act(() => write(text));
    await act(settle);
  }
  await act(() => show('Read'));
  expect(field().value).toBe('Read it');
  await act(() => show('Read it'));
  await act(() => show('Read'));
  expect(field().value).toBe('Read');
});

test('what another window keeps shows', async () => {
  await act(() => show(''));
  await act(() => show('Theirs'));
  expect(field().value).toBe('Theirs');
});
