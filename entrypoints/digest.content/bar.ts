import type { Bar } from '@/domain/settings';
import { text } from '@/locale/text';
import { build } from './build';
import { drawIcon } from './icon';
import { write } from './mark';

export interface BarCommands {
  change: (change: Partial<Bar>) => void;
  next: () => void;
  previous: () => void;
  help: () => void;
}

export interface BarState extends Bar {
  found: number;
  flagged: number;
  fresh: number;
  /** What the reader must know, and the press that mends it. */
  trouble?: { words: string; mend?: { label: string; press: () => void } } | undefined;
}

export interface BarView {
  element: HTMLElement;
  show: (state: BarState) => void;
}

const filters = { all: 'pageFilterAll', new: 'pageFilterNew', flagged: 'pageFilterFlagged' } as const;

/** The one quiet bar of a page: counts, filter, way to the next flagged paper. */
export function buildBar(commands: BarCommands): BarView {
  const counts = build('p', { className: 'counts' });
  const trouble = build('p', { className: 'trouble', set: { role: 'alert' } });
  const filter = buildFilter(commands);
  const dim = iconButton('dim', text('pageDim'), () =>
    commands.change({ dim: dim.getAttribute('aria-pressed') !== 'true' }),
  );
  const open = build(
    'section',
    { className: 'bar', set: { 'aria-label': text('pageBarLabel') } },
    build('span', { className: 'lamp' }),
    counts,
    filter.element,
    iconButton('previous', text('pagePreviousFlagged'), commands.previous),
    iconButton('next', text('pageNextFlagged'), commands.next),
    dim,
    iconButton('keys', text('pageHelp'), commands.help),
    iconButton('hide', text('pageHideBar'), () => commands.change({ hidden: true })),
    trouble,
  );
  const folded = build('button', {
    className: 'folded',
    title: text('pageShowBar'),
    set: { 'aria-label': text('pageShowBar') },
    press: () => commands.change({ hidden: false }),
  });

  return {
    element: build('div', { className: 'dock' }, open, folded),
    show(state) {
      open.hidden = state.hidden;
      folded.hidden = !state.hidden;
      folded.replaceChildren(build('span', { className: 'lamp' }), String(state.flagged));
      counts.textContent = countsText(state);
      filter.show(state.filter);
      write(dim, 'aria-pressed', String(state.dim));
      showTrouble(trouble, state.trouble);
    },
  };
}

function countsText({ found, flagged, fresh }: BarState): string {
  const [flaggedText, freshText] = [text('pageFlaggedCount', flagged, found), text('pageNewCount', fresh)];
  return fresh > 0 ? `${flaggedText} · ${freshText}` : flaggedText;
}

function buildFilter(commands: BarCommands): { element: HTMLElement; show: (chosen: Bar['filter']) => void } {
  const buttons = Object.entries(filters).map(([filter, key]) => {
    const press = () => commands.change({ filter: filter as Bar['filter'] });
    return [filter, build('button', { press }, text(key))] as const;
  });
  return {
    element: build(
      'div',
      { className: 'filter', set: { role: 'group', 'aria-label': text('pageFilterLabel') } },
      ...buttons.map(([, button]) => button),
    ),
    show(chosen) {
      for (const [filter, button] of buttons) write(button, 'aria-pressed', String(filter === chosen));
    },
  };
}

function showTrouble(element: HTMLElement, trouble: BarState['trouble']): void {
  element.hidden = !trouble;
  if (element.dataset.words === trouble?.words) return; // Said once, not at every change of the page
  element.dataset.words = trouble?.words ?? '';
  element.replaceChildren(trouble?.words ?? '');
  if (trouble?.mend) element.append(' ', build('button', { press: trouble.mend.press }, trouble.mend.label));
}

/** A button that shows a drawing and says its name. */
export function iconButton(
  icon: Parameters<typeof drawIcon>[0],
  label: string,
  press: () => void,
): HTMLButtonElement {
  return build('button', { press, title: label, set: { 'aria-label': label } }, drawIcon(icon));
}
