// @vitest-environment happy-dom
import '@/tests/exchange/texts';
import { render } from 'preact';
import { useRef } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { PaperButtons } from '@/components/papers/PaperButtons';
import { PaperTitle } from '@/components/papers/PaperTitle';
import { useShelfKeys } from '@/components/shelf/use-shelf-keys';
import { useKeys } from '@/components/use-keys';
import type { Paper } from '@/domain/paper';
import type { Settings } from '@/domain/settings';
import { peersKeys } from '@/tests/peers-keys';
import config from '@/wxt.config';

// Two rows on a page of ours, as the settings have its keys.

const papers: Paper[] = ['1', '2'].map((end) => ({ id: `arxiv:2611.0000${end}`, title: end, authors: [] }));
const done: string[] = [];
const note = (name: string) => () => void done.push(name);
const undo = note('undo');
const selection = { selected: new Set(papers.map(({ id }) => id)), all: note('all'), none: note('none') };
const notes = ['open', 'save', 'remove', 'dismiss', 'copyLink', 'copyBibtex'].map((name) => [
  name,
  note(name),
]);
const actions = Object.fromEntries(notes);

function OurPage({ settings }: { settings: Pick<Settings, 'keys' | 'keyMap'> }) {
  const list = useRef<HTMLUListElement>(null);
  useKeys(settings, '.shelf-row', undo);
  useShelfKeys(settings.keys, list, { ...selection, toggle: note('toggle') });
  return (
    <ul ref={list}>
      {papers.map((paper) => (
        <li key={paper.id} class="shelf-row">
          <input type="checkbox" />
          <PaperTitle entry={{ paper, saved: false }} open={actions.open} />
          <PaperButtons entry={{ paper, saved: false }} actions={actions} />
        </li>
      ))}
    </ul>
  );
}

const show = (settings: Pick<Settings, 'keys' | 'keyMap'>) =>
  act(() => render(<OurPage settings={settings} />, document.body));

beforeEach(() => {
  done.length = 0;
  vi.spyOn(HTMLElement.prototype, 'checkVisibility').mockReturnValue(true); // There is no layout
});
afterEach(() => {
  vi.restoreAllMocks();
  return act(() => render(null, document.body));
});

/** Presses a combination as Playwright writes it, where the focus is; returns whether it meant something to us. */
function press(combination: string): boolean {
  const [key = '', ...held] = combination.split('+').toReversed();
  const event = new KeyboardEvent('keydown', {
    key,
    shiftKey: held.includes('Shift'),
    ctrlKey: held.includes('Control'),
    altKey: held.includes('Alt'),
    metaKey: held.includes('Meta'),
    bubbles: true,
    cancelable: true,
  });
  (document.activeElement ?? document.body).dispatchEvent(event);
  return event.defaultPrevented;
}

test('keys do what the settings say, at once when those change', async () => {
  await show({ keys: true });
  for (const key of ['j', 's', 'x', 'u']) press(key);
  expect(done.splice(0)).toEqual(['save', 'dismiss', 'undo']);
  await show({ keys: true, keyMap: { save: 'b', undo: 'é' } });
  expect(document.querySelector('[aria-label="Save"]')?.getAttribute('aria-keyshortcuts')).toBe('b');
  expect(document.querySelector<HTMLElement>('[aria-label="Save"]')?.title).toBe('Save (b)');
  for (const key of ['s', 'b', 'u', 'é']) press(key);
  expect(done.splice(0)).toEqual(['save', 'undo']);
  await show({ keys: false });
  for (const key of ['s', 'x', 'u']) press(key);
  expect(done).toEqual([]);
});

test('a key that chooses on is the one of the next paper', async () => {
  await show({ keys: true, keyMap: { next: 'd' } });
  press('d');
  expect(press('Shift+J')).toBe(false);
  expect(press('Shift+D')).toBe(true);
  expect(document.querySelectorAll('input:checked')).toHaveLength(2);
});

const taken = peersKeys.flatMap(([peer, ...keys]) => keys.map((key) => ({ peer, key })));

test.each(taken)('$key means nothing to us: it is $peer’s', async ({ key }) => {
  await show({ keys: true });
  press('j'); // In a row, where most keys mean something
  expect(press('Control+a')).toBe(true);
  done.length = 0;
  expect(press(key)).toBe(false);
  expect(done).toEqual([]);
});

test('no peer has the command that the manifest asks for', async () => {
  const { manifest } = config;
  if (typeof manifest !== 'function') throw new Error('The manifest is made for a browser');
  const { commands = {} } = await manifest({
    browser: 'chrome',
    command: 'build',
    manifestVersion: 3,
    mode: 'production',
  });
  const ours = Object.values(commands).flatMap(({ suggested_key = {} }) => Object.values(suggested_key));
  expect(ours).toEqual(['Alt+Shift+L']);
  expect(taken.filter(({ key }) => ours.includes(key))).toEqual([]);
});
