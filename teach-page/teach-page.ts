import { type Brought, bring } from '@/digest-page/bring';
import { followPage } from '@/digest-page/follow';
import { isDark } from '@/digest-page/scheme';
import { runAtOnce } from '@/domain/slices';
import { text } from '@/locale/text';
import { ask, isAlive } from '@/messages/ask';
import type { Answers } from '@/messages/protocol';
import type { Digest, Site } from '@/sites/site';
import { isFree, nameFor, type PageChoices, pagesLike } from '@/sites/teach/pages-like';
import { frameOf } from './frame';
import { buildKeeping, type KeepingView } from './keeping';
import { type Aim, type Lesson, learnFrom, without } from './lesson';
import { buildPicker, type Picker } from './picker';
import { buildView, type LessonView } from './view';

type Known = Answers['lesson'];

/** A lesson that goes on while its page is open. */
interface Teaching {
  known: Known;
  /** What the page is read with, and what is learned with. */
  brought: Pick<Brought, 'site' | 'learn'>;
  pages: PageChoices;
  /** The lesson after each step; the first is what was known before. */
  history: (Lesson | undefined)[];
  aim: Aim | undefined;
  digest: Digest | undefined;
  view: LessonView;
  picker: Picker;
  keeping: KeepingView;
  draw: (site: Site | undefined) => void;
  /** Carries it out, and says so when it fails. */
  attempt: (act: () => unknown) => void;
  /** Takes everything of ours off the page. */
  end: () => Promise<void>;
}

/** Has the reader show what the papers of this page are. Calls `onEnd` when that is over. */
export async function openLesson(known: Known, onEnd: () => void): Promise<void> {
  const brought = { site: await bring('site'), learn: await bring('learn') };
  const ending = new AbortController();
  const { signal } = ending;
  const { taught, taken } = known;
  const pages = pagesLike(location.href);
  const outlines = drawOutlines();
  const restore = showScheme();
  const attempt = (act: () => unknown) => void tryTo(teaching, act);
  const keeping = buildKeeping(
    { name: taught?.name ?? nameFor(location.href, taken), pages: pagesOf(taught, pages) },
    pages,
    () => attempt(() => keep(teaching)),
  );
  const picker = buildPicker(
    () => teaching.view.host,
    (element) => attempt(() => point(teaching, element)),
    signal,
  );
  const teaching: Teaching = {
    known,
    brought,
    pages,
    history: [taught && { site: taught, titles: [], picked: [] }],
    aim: undefined,
    digest: undefined,
    view: buildView(
      commandsOf(() => teaching),
      keeping,
      picker.elements,
    ),
    picker,
    keeping,
    draw: (site) => attempt(() => outlines.show(site)),
    attempt,
    async end() {
      if (signal.aborted) return;
      ending.abort();
      following.stop();
      teaching.view.host.remove();
      restore();
      onEnd();
      await outlines.end();
    },
  };
  listen(teaching, signal);
  const following = followPage(async () => attempt(() => look(teaching)));
  aimAt(teaching, taught ? undefined : 'title');
  teaching.view.focus();
}

async function tryTo({ view }: Teaching, act: () => unknown): Promise<void> {
  try {
    await act();
  } catch (error) {
    console.warn('Paperlight:', error);
    view.say(text(isAlive() ? 'teachFailed' : 'pageOutdated'));
  }
}

function commandsOf(teaching: () => Teaching): Parameters<typeof buildView>[0] {
  return {
    pick: (kind) => aimAt(teaching(), kind),
    drop(kind) {
      const lesson = teaching().history.at(-1);
      if (lesson) step(teaching(), without(lesson, kind));
    },
    aim: (aim) => aimAt(teaching(), aim),
    rest: () => aimAt(teaching(), undefined),
    undo() {
      const { history, view } = teaching();
      if (history.length > 1) history.pop();
      aimAt(teaching(), history.at(-1) ? undefined : 'title');
      view.say(text('teachUndone'));
    },
    end: () => teaching().attempt(() => teaching().end()),
  };
}

/** Has the reader point at something, or at nothing any more. */
function aimAt(teaching: Teaching, aim: Aim | undefined): void {
  teaching.aim = aim;
  teaching.view.say('');
  if (aim) teaching.picker.start((element) => frameOf(aim, element, teaching.digest));
  else teaching.picker.stop();
  look(teaching);
}

/** The reader pointed at an element. */
function point(teaching: Teaching, element: HTMLElement): void {
  const { aim, brought, history, pages, view } = teaching;
  if (!aim) return;
  const begun = { name: 'taught', pages: pages.like, checked: new Date().toISOString().slice(0, 10) };
  const next = learnFrom(brought.learn, history.at(-1), begun, aim, element);
  if (next) step(teaching, next);
  else view.say(text('teachNothingLearned'));
}

function step(teaching: Teaching, next: Lesson): void {
  teaching.history.push(next);
  aimAt(teaching, undefined);
  teaching.view.focus();
}

/** Reads the page as it is now by what was taught, and shows what is found. */
function look(teaching: Teaching): void {
  const { brought, history, aim, view } = teaching;
  const lesson = history.at(-1);
  const url = location.href.replace(/#.*/s, '');
  teaching.digest = lesson && runAtOnce(brought.site(lesson.site, document, url));
  view.show({ lesson, digest: teaching.digest, aim, steps: history.length - 1 });
  if (!view.host.isConnected) document.documentElement.append(view.host);
  teaching.draw(lesson?.site);
}

async function keep({ known, pages, history, digest, view, keeping, end }: Teaching): Promise<void> {
  const lesson = history.at(-1);
  const { name, pages: choice } = keeping.chosen();
  const others = known.taken.filter((other) => other !== known.taught?.name);
  const isGood = isFree(name, others);
  keeping.complain(isGood ? '' : text(name ? 'teachNameTaken' : 'teachNoName'));
  if (!isGood) return;
  if (!lesson || !digest?.listings.length) return view.say(text('teachNoPapers'));
  const { optional: _, ...site } = lesson.site;
  const isOptional = choice !== 'one'; // Other pages may list nothing
  await ask('keepSite', {
    site: {
      ...site,
      name,
      pages: pages[choice] ?? pages.like,
      ...(isOptional && { optional: true as const }),
    },
    ...(known.taught && { instead: known.taught.name }),
  });
  await end();
}

/** Which pages a site was kept for. */
function pagesOf(taught: Site | undefined, pages: PageChoices): keyof PageChoices {
  const isKept = (choice: keyof PageChoices) => pages[choice]?.join() === taught?.pages.join();
  return (['one', 'all'] as const).find(isKept) ?? 'like';
}

/** The background draws the outlines, one after the other: styles of its are out of the page's reach. */
function drawOutlines() {
  let before: Site | undefined;
  let drawn = false;
  let drawing: Promise<unknown> = Promise.resolve();
  return {
    show(site: Site | undefined): Promise<unknown> {
      if (drawn && site === before) return drawing;
      const question = { ...(site && { site }), ...(before && { before }) };
      before = site;
      drawn = true;
      drawing = drawing.then(() => ask('outline', question));
      return drawing;
    },
    async end() {
      await drawing;
      await ask('endLesson', { ...(before && { before }) });
    },
  };
}

const scheme = 'data-paperlight-scheme';

/** Says whether the page is dark, where it is not said already; returns how that is taken back. */
function showScheme(): () => void {
  const { documentElement: root } = document;
  if (root.hasAttribute(scheme)) return () => undefined;
  root.setAttribute(scheme, isDark(document) ? 'dark' : 'light');
  return () => root.removeAttribute(scheme);
}

/** The lesson ends with its page. Escape stops pointing, and is the page's when the reader does not point. */
function listen(teaching: Teaching, signal: AbortSignal): void {
  window.addEventListener('pagehide', () => teaching.attempt(() => teaching.end()), { signal });
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !event.isTrusted || !teaching.aim) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (teaching.history.at(-1)) aimAt(teaching, undefined);
      else teaching.attempt(() => teaching.end());
    },
    { capture: true, signal },
  );
}
