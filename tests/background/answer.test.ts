import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { type Asker, answer } from '@/messages/answer';

const page = 'https://arxiv.org/list/cs.CL/new';
const paper = { id: 'arxiv:2601.00001', title: 'A paper', authors: [] };

const questions = {
  sites: {},
  bring: { script: 'commands' },
  classify: { site: 'arXiv', url: page, since: 0, papers: [paper] },
  judge: { site: 'arXiv', url: page, decisions: [{ paper, judged: 'saved' }] },
  learn: {},
  waitAnew: {},
  correct: { interest: 'a', correction: { kind: 'word', word: 'agent' }, on: true },
  opened: { paperId: paper.id },
  keepBar: { site: 'arXiv', bar: { filter: 'all', dim: false, hidden: false } },
  showUnread: { unread: 1 },
};
const names = Object.keys(questions) as (keyof typeof questions)[];

const answerers = {
  sites: vi.fn(async () => ({ sites: [], anyPage: false })),
  bring: vi.fn(async () => null),
  classify: vi.fn(async () => ({ off: true as const })),
  judge: vi.fn(async () => ({})),
  learn: vi.fn(async () => ({ changed: true })),
  waitAnew: vi.fn(async () => null),
  correct: vi.fn(async () => ({ changed: true })),
  opened: vi.fn(async () => null),
  keepBar: vi.fn(async () => null),
  showUnread: vi.fn(async () => null),
  beginLessons: vi.fn(async () => null),
  lesson: vi.fn(async () => ({ taken: [] })),
  outline: vi.fn(async () => null),
  keepSite: vi.fn(async () => null),
  endLesson: vi.fn(async () => null),
};

beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  answer(answerers, async ({ url }) => url?.startsWith('https://arxiv.org/') === true);
});

const deliver = fakeBrowser.runtime.onMessage.trigger as (...message: unknown[]) => Promise<unknown>;

/** Asks as the browser would deliver it from this asker. */
function ask(
  asker: object,
  name: keyof typeof questions,
  question: unknown = questions[name],
  key?: unknown,
) {
  const from = { id: browser.runtime.id, ...asker } as Asker;
  return new Promise((resolve) => {
    void deliver({ name, question, key }, from, resolve);
  });
}

const tab = { id: 1 };
const ours = (path: string) => browser.runtime.getURL(path as '/popup.html');

const views = {
  'the popup': { url: ours('/popup.html') },
  'the options in a tab': { url: ours('/options.html#learned'), tab, frameId: 0 },
  'the welcome page': { url: ours('/welcome.html'), tab, frameId: 0 },
};

const strangers = {
  'another extension': { id: 'other', url: 'chrome-extension://other/popup.html' },
  'another extension that names our page': { id: 'other', url: ours('/popup.html') },
  'a page of another extension with an id that begins like ours': {
    url: `${ours('/').slice(0, -1)}x/popup.html`,
  },
  'our page in a frame': { url: ours('/options.html'), tab, frameId: 3 },
  'our script on another page': { url: 'https://evil.example/', tab, frameId: 0 },
  'our script on a page that has our address in its own': {
    url: `https://evil.example/${ours('/')}`,
    tab,
    frameId: 0,
  },
  'our script in a frame': { url: page, tab, frameId: 3 },
  'our script in a page that nobody sees yet': { url: page, tab, frameId: 0, documentLifecycle: 'prerender' },
  'nobody known': {},
};

test.each(names)('our script on a digest may ask: %s', async (name) => {
  expect(await ask({ url: page, tab, frameId: 0 }, name)).toHaveProperty('answer');
});

test('a page of a host with the longest name may ask', async () => {
  const site = 'x'.repeat(253);
  for (const name of ['classify', 'judge', 'keepBar'] as const)
    expect(await ask({ url: page, tab, frameId: 0 }, name, { ...questions[name], site })).toHaveProperty(
      'answer',
    );
});

describe('a question that is asked again', () => {
  const asker = { url: page, tab, frameId: 0 };
  const learnAgain = (by = asker, key: unknown = 'a') => ask(by, 'learn', questions.learn, key);

  beforeEach(() => {
    vi.useFakeTimers();
  });

  afterEach(async () => {
    await vi.advanceTimersByTimeAsync(60_000); // Every answer is forgotten
    vi.useRealTimers();
  });

  test('is answered once while it is answered', async () => {
    answerers.learn.mockResolvedValueOnce({ changed: true }).mockResolvedValueOnce({ changed: false });
    const replies = await Promise.all([learnAgain(), learnAgain(), learnAgain()]);
    expect(replies).toEqual(Array(3).fill({ answer: { changed: true } }));
    expect(answerers.learn).toHaveBeenCalledOnce();
    expect(await learnAgain()).toEqual({ answer: { changed: false } });
  });

  test('is answered once for a minute after, where it changed something', async () => {
    const correctAgain = () => ask(asker, 'correct', questions.correct, 'a');
    answerers.correct.mockResolvedValueOnce({ changed: true }).mockResolvedValueOnce({ changed: false });
    const replies = [await correctAgain()];
    await vi.advanceTimersByTimeAsync(59_000);
    replies.push(await correctAgain()); // The reply to the first was lost
    expect(replies).toEqual(Array(2).fill({ answer: { changed: true } }));
    expect(answerers.correct).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await correctAgain()).toEqual({ answer: { changed: false } });
  });

  test('is told what went wrong as often, and then tried again', async () => {
    answerers.learn.mockRejectedValueOnce(new Error('full'));
    expect(await Promise.all([learnAgain(), learnAgain()])).toEqual(Array(2).fill({ error: 'full' }));
    expect(await learnAgain()).toEqual({ answer: { changed: true } });
  });

  test('is answered with its key, so that an answer given before can be found', async () => {
    for (const key of ['a', 'x'.repeat(100)]) await ask(asker, 'judge', questions.judge, key);
    expect(answerers.judge.mock.calls.map((call: unknown[]) => call[2])).toEqual(['1/a', undefined]);
  });

  test("is nobody else's", async () => {
    await Promise.all([learnAgain(), learnAgain({ ...asker, tab: { id: 2 } }), learnAgain(asker, 'b')]);
    expect(answerers.learn).toHaveBeenCalledTimes(3);
    await Promise.all([learnAgain(asker, null), learnAgain(asker, {}), learnAgain(asker, {})]);
    expect(answerers.learn).toHaveBeenCalledTimes(6);
  });
});

describe.each(Object.entries(views))('%s', (_, view) => {
  test('may ask to learn, and to wait where the reader wants it', async () => {
    expect(await ask(view, 'learn')).toEqual({ answer: { changed: true } });
    expect(await ask(view, 'waitAnew')).toEqual({ answer: null });
  });

  test('may ask about what the reader opened there, and about no page', async () => {
    const opened = { ...questions.classify, site: 'list.txt', url: 'opened:list.txt' };
    expect(await ask(view, 'classify', opened)).toEqual({ answer: { off: true } });
    for (const url of [page, 'javascript:alert(1)', `opened:${'x'.repeat(300)}`])
      expect(await ask(view, 'classify', { ...opened, url })).toEqual({ error: 'malformed question: url' });
    expect(answerers.classify).toHaveBeenCalledTimes(1);
  });

  const others = names.filter((name) => !['learn', 'waitAnew', 'classify'].includes(name));

  test.each(others)('may not ask: %s', async (name) => {
    expect(await ask(view, name)).toEqual({ error: 'denied' });
    expect(answerers[name]).not.toHaveBeenCalled();
  });
});

test.each(Object.entries(strangers))('%s may ask nothing', async (_, stranger) => {
  for (const name of names) {
    expect(await ask(stranger, name)).toEqual({ error: 'denied' });
    expect(answerers[name]).not.toHaveBeenCalled();
  }
});

test('no page may say that it was opened by the reader', async () => {
  const digest = { url: page, tab, frameId: 0 };
  for (const name of ['classify', 'judge'] as const) {
    const reply = await ask(digest, name, { ...questions[name], url: 'opened:list.txt' });
    expect(reply).toEqual({ error: 'malformed question: url' });
    expect(answerers[name]).not.toHaveBeenCalled();
  }
});

test('a view is told when what it asks is malformed', async () => {
  expect(await ask(views['the popup'], 'learn', { more: 1 })).toEqual({
    error: expect.stringMatching(/^malformed/),
  });
});
