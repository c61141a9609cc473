import type { Interest } from '@/domain/interest';
import { reasonText } from '@/locale/reason-text';
import { text } from '@/locale/text';
import { build, buildHost, isolate } from './build';
import { type Decision, decisionOn, type Entry, isFlagged } from './entry';
import { drawIcon } from './icon';
import { write } from './mark';
import css from './strip.css?inline';

export type ShownInterest = Pick<Interest, 'id' | 'name' | 'colour'>;

export interface StripCommands {
  save: () => void;
  dismiss: () => void;
  why: () => void;
}

export interface Strip {
  host: HTMLElement;
  show: (entry: Entry, interest: ShownInterest | undefined) => void;
}

/** The small element in a listing's corner: why it was flagged, and what the reader can do with it. */
export function buildStrip(commands: StripCommands): Strip {
  const { host, root } = buildHost('paperlight-paper', css);
  host.tabIndex = -1;
  host.setAttribute('role', 'group');
  const chip = build('span', { className: 'chip' });
  const fresh = build('span', { className: 'new' }, text('pageNew'));
  const save = build('button', { className: 'save', press: commands.save }, drawIcon('save'), build('span'));
  const dismiss = build('button', { press: commands.dismiss }, drawIcon('dismiss'));
  const why = build('button', { press: commands.why, title: `${text('pageWhy')} (w)` }, drawIcon('why'));
  why.setAttribute('aria-label', text('pageWhy'));
  root.append(build('div', { className: 'strip' }, fresh, chip, save, dismiss, why));

  return {
    host,
    show(entry, interest) {
      fresh.hidden = !entry.standing.isNew;
      showChip(chip, entry, interest);
      showSave(save, entry);
      showDismiss(dismiss, entry);
      write(host, 'data-flagged', isFlagged(entry) ? '' : undefined);
      write(host, 'data-colour', interest?.colour);
      write(host, 'aria-label', text('pageStripLabel', verdictText(entry, interest)));
    },
  };
}

function verdictText(entry: Entry, interest: ShownInterest | undefined): string {
  if (entry.standing.judged === 'dismissed') return text('pageDismissed');
  return isFlagged(entry) ? text('pageFlaggedFor', interest?.name ?? '') : text('pageNotFlagged');
}

function showChip(chip: HTMLElement, entry: Entry, interest: ShownInterest | undefined): void {
  chip.hidden = !isFlagged(entry) || !interest;
  const reason = entry.standing.verdict.reasons.find(({ interest: id }) => id === interest?.id);
  const words = reason ? reasonText(reason) : '';
  chip.title = interest ? `${interest.name} · ${words}` : '';
  chip.replaceChildren(
    build('span', { className: 'dot' }),
    build('b', {}, isolate(interest?.name ?? '')),
    build('span', { className: 'reason' }, isolate(words)),
  );
}

function showSave(button: HTMLButtonElement, entry: Entry): void {
  const saved = decisionOn(entry) === 'saved';
  const leaving = saved && (entry.pending === 'none' || entry.pending === 'dismissed');
  const label = button.querySelector('span')!;
  label.textContent =
    entry.pending === 'saved'
      ? text('pageSaving')
      : leaving
        ? text('pageRemoving')
        : text(saved ? 'pageSaved' : 'pageSave');
  describe(button, text(saved ? 'pageRemove' : 'pageSave'), 's', saved, entry.pending);
}

function showDismiss(button: HTMLButtonElement, entry: Entry): void {
  const dismissed = decisionOn(entry) === 'dismissed';
  describe(button, text(dismissed ? 'pageRestore' : 'pageDismiss'), 'x', dismissed, entry.pending);
}

function describe(
  button: HTMLButtonElement,
  label: string,
  key: string,
  pressed: boolean,
  pending: Decision | undefined,
): void {
  button.title = `${label} (${key})`;
  button.setAttribute('aria-label', label);
  button.setAttribute('aria-pressed', String(pressed));
  button.setAttribute('aria-busy', String(pending !== undefined));
}
