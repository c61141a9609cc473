import type { KeyMap, PageAction } from '@/domain/keys';
import type { Bar } from '@/domain/settings';
import { text } from '@/locale/text';
import { buildFold } from './bar-fold';
import { buildProgress } from './bar-progress';
import { buildWays } from './bar-ways';
import { build, buildButton, pressIf, showIf } from './build';
import { drawIcon } from './icon';
import { buildSteady } from './steady';

export interface BarCommands {
  change: (change: Partial<Bar>) => void;
  press: (action: PageAction) => void;
}

export interface BarState extends Bar {
  keyMap: KeyMap | undefined;
  found: number;
  /** With those that are still to be judged by the background. */
  listed: number;
  flagged: number;
  fresh: number;
  judged: number;
  /** Folded away. */
  folded: number;
}

/** What the reader must know, and the press that mends it. */
export interface Trouble {
  words: string;
  mend?: { label: string; press: () => void };
}

export interface BarView {
  element: HTMLElement;
  show: (state: BarState) => void;
  hide: () => void;
  /** Says it once, until there is no trouble any more. */
  warn: (trouble: Trouble | undefined) => void;
}

const filters = [
  ['all', 'pageFilterAll'],
  ['new', 'pageFilterNew'],
  ['flagged', 'pageFilterFlagged'],
] as const;

/** The one quiet bar of a page: counts, progress, what is shown, ways to papers. */
export function buildBar(commands: BarCommands): BarView {
  const counts = buildSteady('counts');
  const trouble = build('div', { part: 'trouble', role: 'alert' });
  const progress = buildProgress(commands.press);
  const fold = buildFold(commands.change);
  const ways = buildWays(commands.press);
  const choices = filters.map(
    ([filter, key]) => [filter, buildButton(text(key), () => commands.change({ filter }))] as const,
  );
  const hiding = buildButton('–', () => commands.change({ hidden: true }), text('pageHideBar'));
  let dimmed = false;
  const dim = buildButton(drawIcon('dim'), () => commands.change({ dim: !dimmed }), text('pageDim'));
  const open = build(
    'section',
    { part: 'bar', label: text('pageBarLabel') },
    build('span', { part: 'dot lamp' }),
    counts.element,
    progress.element,
    build(
      'div',
      { part: 'filter', role: 'group', label: text('pageFilterLabel') },
      ...choices.map(([, button]) => button),
    ),
    fold.element,
    build('span', { part: 'ways' }, dim, ...ways.elements, hiding),
    trouble,
  );
  const folded = buildButton('', () => commands.change({ hidden: false }), text('pageShowBar'), 'folded');

  return {
    element: build('div', { part: 'dock' }, open, folded),
    show(state) {
      dimmed = state.dim;
      if (state.hidden) showIf(folded, true);
      showIf(open, !state.hidden, folded);
      showIf(folded, state.hidden, hiding);
      folded.replaceChildren(build('span', { part: 'dot lamp' }), String(state.flagged));
      const { flagged, found, listed, fresh } = state;
      counts.show(countsText, fresh > 0 ? [flagged, found, fresh] : [flagged, found], listed);
      progress.show(state, state.keyMap);
      ways.show(state.keyMap);
      fold.show(state, state.folded);
      for (const [filter, button] of choices) pressIf(button, filter === state.filter);
      pressIf(dim, state.dim);
    },
    hide() {
      for (const part of [open, folded]) showIf(part, false);
    },
    warn: (words) => showTrouble(trouble, words),
  };
}

function countsText(flagged = 0, found = 0, fresh = 0): string {
  const flaggedText = text('pageFlaggedCount', flagged, found);
  return fresh > 0 ? `${flaggedText} · ${text('pageNewCount', fresh)}` : flaggedText;
}

function showTrouble(element: HTMLElement, { words, mend }: Trouble = { words: '' }): void {
  showIf(element, words !== '');
  if (element.title === words) return;
  element.title = words;
  element.replaceChildren(words);
  if (!mend) return;
  element.append(' ', buildButton(mend.label, mend.press, undefined, 'framed'));
}
