// @vitest-environment happy-dom
import '@/tests/exchange/texts';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { CheckOffer } from '@/components/missed/CheckOffer';
import { RequestList } from '@/components/network/RequestList';
import { KeyChoices } from '@/components/settings/KeyChoices';
import { OwnSites, type OwnState } from '@/components/settings/OwnSites';
import type { KeyMap } from '@/domain/keys';
import type { MadeRequest } from '@/domain/request';
import { text } from '@/locale/text';

// Where the focus goes when the button that has it goes with its own press.

const site = (name: string, taught: boolean): OwnState => ({
  name,
  taught,
  on: true,
  pages: [],
  hosts: [],
  allowed: 0,
});

function Sites() {
  const [sites, setSites] = useState([site('One', true), site('Two', false), site('Three', true)]);
  const none = () => {};
  return (
    <OwnSites
      sites={sites}
      refused={undefined}
      onSwitch={none}
      onRemove={(gone) => setSites((all) => all.filter(({ name }) => name !== gone))}
      taken={[]}
      onRename={none}
      onCopy={none}
      onExport={none}
    />
  );
}

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'checkVisibility').mockReturnValue(true); // There is no layout
});
afterEach(() => {
  vi.restoreAllMocks();
  return act(() => render(null, document.body));
});

/** The name of what has the focus. */
function focused(): string | null | undefined {
  const { activeElement, body } = document;
  return activeElement === body
    ? 'nothing'
    : (activeElement?.getAttribute('aria-label') ?? activeElement?.textContent);
}

/** Presses a button by the keyboard, and waits for the frames in which the focus is led on. */
async function press(name: string): Promise<void> {
  const isNamed = (button: Element) => (button.getAttribute('aria-label') ?? button.textContent) === name;
  const button = [...document.querySelectorAll('button')].find(isNamed)!;
  await act(async () => {
    button.focus();
    button.click();
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
}

test('of the reader’s sites, removing one leads to the next, and removing the last to what is said then', async () => {
  await act(() => render(<Sites />, document.body));
  await press(text('optionsSiteRemove', 'Two'));
  expect(focused()).toBe(text('optionsSiteRemove', 'Three'));
  await press(text('optionsSiteRemove', 'Three'));
  expect(focused()).toBe(text('optionsSiteRemove', 'One'));
  await press(text('optionsSiteRemove', 'One'));
  expect(focused()).toBe(text('optionsSitesOwnNone'));
});

function Offer() {
  const [due, setDue] = useState(true);
  return (
    <>
      <button type="button">Before</button>
      {due && <CheckOffer onCheck={() => {}} onLater={() => setDue(false)} />}
      <button type="button" tabIndex={-1}>
        No stop of Tab
      </button>
      <button type="button">After</button>
    </>
  );
}

test('an offer put off leads to what comes after it', async () => {
  await act(() => render(<Offer />, document.body));
  await press(text('popupCheckLater'));
  expect(focused()).toBe('After');
});

function Keys() {
  const [map, setMap] = useState<KeyMap>({ save: 'b', dismiss: 'd' });
  return <KeyChoices map={map} onChange={setMap} />;
}

test('a key as it was before leads to the button beside it, and all of them to the last', async () => {
  await act(() => render(<Keys />, document.body));
  await press(text('keysBefore', 's'));
  expect(document.activeElement?.closest('tr')?.dataset.testid).toBe('key-save');
  await press(text('keysBeforeAll'));
  expect(document.activeElement?.closest('tr')).toBe([...document.querySelectorAll('tr')].at(-1));
});

const request: MadeRequest = {
  id: 1,
  at: 0,
  feature: 'zotero',
  method: 'POST',
  host: 'localhost',
  path: '/',
  papers: 0,
  outcome: 200,
};

function Requests() {
  const [latest, setLatest] = useState([request]);
  return <RequestList latest={latest} count={latest.length} onClear={() => setLatest([])} />;
}

test('a list that is cleared leads to what is said then', async () => {
  await act(() => render(<Requests />, document.body));
  await press(`${text('networkClear')}…`);
  await press(text('networkClearSure'));
  expect(focused()).toContain(text('networkNone'));
});
