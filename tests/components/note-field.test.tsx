// @vitest-environment happy-dom
import '@/tests/exchange/texts';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';

import { NoteField } from '@/components/note/NoteField';

const keep = async () => true;
const show = (note: string) => render(<NoteField note={note} onKeep={keep} />, document.body);
const field = () => document.querySelector('textarea')!;

function write(text: string): void {
  field().focus();
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

test('what another window keeps shows, as what it says', async () => {
  await act(() => show(''));
  await act(() => show('*Theirs*'));
  await vi.waitFor(() => expect(document.querySelector('em')?.textContent).toBe('Theirs'));
  expect(document.querySelector('textarea')).toBeNull();
});

test('a note is written from its button or its text, and Escape leads back', async () => {
  const { body } = document;
  const html =
    '# Ask\n<script>alert(1)</script> <img src="https://a.example/b.png"> ![c](https://a.example/d.png)';
  await act(() => show(html));
  await vi.waitFor(() => expect(document.querySelector('h4')?.textContent).toBe('Ask'));
  expect(body.querySelectorAll('script, img')).toHaveLength(0);
  expect(body.textContent).toContain('<script>alert(1)</script> <img');
  expect([...body.querySelectorAll('a')].map(({ href, rel, target }) => [href, rel, target])).toEqual([
    ['https://a.example/b.png', 'noreferrer noopener', '_blank'],
    ['https://a.example/d.png', 'noreferrer noopener', '_blank'],
  ]);
  for (const [from, back] of [
    ['button', 'button'],
    ['h4', 'button'],
  ] as const) {
    await act(() => body.querySelector<HTMLElement>(from)?.click());
    expect(document.activeElement).toBe(field());
    expect(field().selectionStart).toBe(html.length);
    const leaving = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true });
    await act(() => void field().dispatchEvent(leaving));
    expect(document.querySelector('textarea')).toBeNull();
    expect(document.activeElement).toBe(body.querySelector(back));
  }
});
