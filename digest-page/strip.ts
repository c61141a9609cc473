import type { Interest } from '@/domain/interest';
import type { KeyMap, PageAction } from '@/domain/keys';
import { named } from '@/locale/key-texts';
import { reasonText } from '@/locale/reason-text';
import { text } from '@/locale/text';
import { build, buildButton, buildHost, isolate, rename, showIf } from './build';
import { decisionOn, type Entry, isAgainst, isFlagged, knownPaper } from './entry';
import { drawIcon } from './icon';
import { write } from './mark';

export type ShownInterest = Pick<Interest, 'id' | 'name' | 'colour'>;

export interface StripCommands {
  press: (action: PageAction) => void;
  /** The reader comes near: a press may follow. */
  expect: () => void;
}

export interface Strip {
  host: HTMLElement;
  /** In the host's closed root: its label names an interest, which is not the page's to know. */
  group: HTMLElement;
  show: (entry: Entry, interest: ShownInterest | undefined, keyMap: KeyMap | undefined) => void;
}

/** The small element in a listing's corner: why it was flagged, and what the reader can do with it. */
export function buildStrip({ press, expect }: StripCommands): Strip {
  const chip = build('span', { part: 'chip' });
  const fresh = build('span', { part: 'new' }, text('pageNew'));
  const label = build('span', { part: 'label' });
  const bookmark = drawIcon('save');
  const save = buildButton(bookmark, () => press('save'));
  save.append(label);
  const dismiss = buildButton('×', () => press('dismiss'));
  const why = buildButton(text('pageWhy'), () => press('why'));
  const group = build('div', { part: 'strip', role: 'group' }, fresh, chip, save, dismiss, why);
  group.tabIndex = -1;
  for (const nearing of ['pointerenter', 'focusin']) group.addEventListener(nearing, expect, { once: true });
  const host = buildHost('paperlight-paper', group);
  let shown = '';

  return {
    host,
    group,
    show(entry, interest, keyMap) {
      const { listing, standing, pending } = entry;
      const now = JSON.stringify([listing.paper, standing, pending, interest, keyMap]);
      if (now === shown) return; // What is written anew, though the same, has the page laid out anew
      shown = now;
      const decision = decisionOn(entry);
      const saved = decision === 'saved';
      const dismissed = decision === 'dismissed';
      const flagged = isFlagged(entry);
      showIf(fresh, entry.standing.isNew);
      showIf(chip, flagged);
      fillChip(chip, entry, interest);
      label.textContent = saveText(entry);
      showIf(label, flagged || saved || entry.pending !== undefined);
      bookmark.part.toggle('filled', saved);
      rename(save, named(text(saved ? 'pageRemove' : 'pageSave'), 'save', keyMap));
      save.part.toggle('pressed', saved); // Its name tells the rest
      rename(dismiss, named(text(dismissed ? 'pageRestore' : 'pageDismiss'), 'dismiss', keyMap));
      rename(why, named(text('pageWhyLong'), 'why', keyMap));
      dismiss.part.toggle('pressed', dismissed);
      for (const button of [save, dismiss]) {
        button.ariaBusy = String(entry.pending !== undefined);
        button.part.toggle('busy', entry.pending !== undefined);
      }
      write(host, 'data-flagged', flagged ? '' : undefined);
      group.ariaLabel = text('pageStripLabel', verdictText(entry, interest));
    },
  };
}

function saveText(entry: Entry): string {
  const saved = decisionOn(entry) === 'saved';
  if (entry.pending === undefined) return text(saved ? 'pageSaved' : 'pageSave');
  if (entry.pending === 'saved') return text('pageSaving');
  return text(saved ? 'pageRemoving' : 'pageSave');
}

function verdictText(entry: Entry, interest: ShownInterest | undefined): string {
  if (decisionOn(entry) === 'dismissed') return text('pageDismissed');
  return isFlagged(entry) ? text('pageFlaggedFor', interest?.name ?? '') : text('pageNotFlagged');
}

function fillChip(chip: HTMLElement, entry: Entry, interest: ShownInterest | undefined): void {
  const reason = entry.standing.verdict.reasons.find(
    (each) => each.interest === interest?.id && !isAgainst(each),
  );
  const { label, words } = reason ? reasonText(reason, knownPaper(entry)) : { label: '', words: '' };
  const name = interest?.name ?? '';
  chip.title = `${name} · ${label} ${words}`;
  chip.replaceChildren(
    build('span', { part: 'dot' }),
    build('bdi', { part: 'name' }, name),
    build('span', { part: 'reason' }, `${label} `, isolate(words)),
  );
}
