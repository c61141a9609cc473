import { build, buildButton, buildHost, showIf } from '@/digest-page/build';
import { type TextKey, text } from '@/locale/text';
import type { Digest } from '@/sites/site';
import { buildFound, countOf, type FoundCommands } from './found';
import type { KeepingView } from './keeping';
import type { Aim, Lesson } from './lesson';

export interface ViewCommands extends FoundCommands {
  aim: (aim: 'not' | 'also') => void;
  /** Points at nothing any more. */
  rest: () => void;
  undo: () => void;
  end: () => void;
}

export interface ViewState {
  lesson: Lesson | undefined;
  digest: Digest | undefined;
  /** What the reader is pointing at. */
  aim: Aim | undefined;
  /** How many steps can be taken back. */
  steps: number;
}

export interface LessonView {
  host: HTMLElement;
  show: (state: ViewState) => void;
  /** Says what came of the last step. */
  say: (words: string) => void;
  focus: () => void;
}

const asked: Record<Aim, TextKey> = {
  title: 'teachAskTitle',
  authors: 'teachAskAuthors',
  abstract: 'teachAskAbstract',
  date: 'teachAskDate',
  venue: 'teachAskVenue',
  not: 'teachAskNot',
  also: 'teachAskAlso',
};

/** Our panel beside the page, in a closed root. */
export function buildView(commands: ViewCommands, keeping: KeepingView, beneath: HTMLElement[]): LessonView {
  const status = build('p', { part: 'status', role: 'status' });
  const said = build('p', { part: 'line', role: 'status' });
  const byKeys = build('p', { part: 'line soft' }, text('teachByKeys'));
  const found = buildFound(commands);
  const resting = buildButton(text('teachRest'), commands.rest, undefined, 'framed');
  const undo = buildButton(text('teachUndo'), commands.undo, undefined, 'framed');
  const corrections = build(
    'div',
    { part: 'more' },
    buildButton(text('teachNot'), () => commands.aim('not'), undefined, 'framed'),
    buildButton(text('teachAlso'), () => commands.aim('also'), undefined, 'framed'),
    undo,
  );
  const body = build('div', { part: 'gone' }, found.element, corrections, keeping.element);
  const panel = build(
    'div',
    { part: 'panel', role: 'dialog', label: text('teachHeading') },
    build(
      'div',
      { part: 'head' },
      build('h2', { part: 'title' }, text('teachHeading')),
      buildButton('⇄', () => panel.part.toggle('left'), text('teachOtherSide')),
      buildButton('×', commands.end, text('teachEnd')),
    ),
    build('div', { part: 'content' }, status, byKeys, said, resting, body),
  );
  panel.tabIndex = -1;
  return {
    host: buildHost('paperlight-teach', ...beneath, panel),
    show({ lesson, digest, aim, steps }) {
      const count = digest ? countOf(digest) : '';
      setText(status, aim ? text(asked[aim]) : count);
      showIf(byKeys, aim !== undefined);
      showIf(resting, aim !== undefined && lesson !== undefined);
      showIf(body, lesson !== undefined && aim === undefined);
      undo.disabled = steps === 0;
      if (lesson && digest) found.show(lesson.site, digest);
    },
    say: (words) => setText(said, words),
    focus: () => panel.focus({ preventScroll: true }),
  };
}

/** Says it to screen readers only when it is another. */
function setText(element: HTMLElement, words: string): void {
  if (element.textContent !== words) element.textContent = words;
}
