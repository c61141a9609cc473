import type { KeyMap } from '@/domain/keys';
import { named } from '@/locale/key-texts';
import { reasonText } from '@/locale/reason-text';
import { text } from '@/locale/text';
import { build, isolate, showIf } from './build';
import { decisionOn, type Entry, isAgainst, isFlagged, knownPaper } from './entry';
import { drawIcon } from './icon';
import type { ShownInterest } from './strip';

const authorsShown = 3;

/** A paper in the list, as it is shown. */
export interface Shown {
  entry: Entry;
  /** The one it was flagged for above all. */
  interest: ShownInterest | undefined;
  isChosen: boolean;
  isCursor: boolean;
  keyMap: KeyMap | undefined;
}

export interface Row {
  element: HTMLElement;
  show: (shown: Shown) => void;
}

/**
 * One paper of the list: an option, so that nothing in it has a focus of its own. What can be pressed in it says so by
 * `data-does`; the keys do the same.
 */
export function buildRow(id: string): Row {
  const score = build('span', { part: 'score' });
  const title = build('bdi', { part: 'row-title' });
  const more = build('span', { part: 'row-more' });
  const state = build('span', { part: 'state' });
  const bookmark = drawIcon('save');
  const save = quick(bookmark);
  const dismiss = quick('×');
  const tick = drawIcon('check');
  const check = build('span', { part: 'check' }, tick);
  title.dataset.does = 'open';
  save.dataset.does = 'save';
  dismiss.dataset.does = 'dismiss';
  check.dataset.does = 'choose';
  const element = build(
    'div',
    { part: 'row', role: 'option' },
    check,
    score,
    build('span', { part: 'row-main' }, title, more),
    state,
    save,
    dismiss,
  );
  element.id = id;
  let before: unknown[] = [];
  return {
    element,
    show(shown) {
      const { entry, interest, isChosen, isCursor, keyMap } = shown;
      const now = [
        entry.standing,
        entry.pending,
        interest?.name,
        interest?.colour,
        isChosen,
        isCursor,
        keyMap,
      ];
      if (now.every((part, at) => part === before[at]) && before.length > 0) return;
      before = now;
      const decision = decisionOn(entry);
      element.setAttribute('part', partsOf(shown));
      element.ariaSelected = String(isChosen);
      check.part.toggle('checked', isChosen);
      showIf(tick, isChosen);
      title.part.toggle('strong-title', isFlagged(entry));
      title.part.toggle('faded', decision === 'dismissed');
      bookmark.part.toggle('filled', decision === 'saved');
      score.textContent = String(Math.round(entry.standing.verdict.score * 100));
      score.title = text('pageListScore', score.textContent);
      title.textContent = entry.listing.paper.title;
      more.replaceChildren(...describe(entry, interest));
      state.textContent = stateOf(entry);
      save.title = named(text('pageSave'), 'save', keyMap);
      dismiss.title = named(text('pageDismiss'), 'dismiss', keyMap);
      stand(save, decision === 'saved');
      stand(dismiss, decision === 'dismissed');
      element.ariaLabel = nameOf(element, entry);
    },
  };
}

function partsOf({ entry, interest, isChosen, isCursor }: Shown): string {
  const flagged = isFlagged(entry) && `flagged-row ${interest?.colour ?? ''}`;
  return ['row', flagged, isChosen && 'chosen', isCursor && 'cursor'].filter(Boolean).join(' ');
}

/** Shows that a decision stands; else its sign waits until the pointer or the cursor is here. */
function stand(sign: Element, stands: boolean): void {
  sign.part.toggle('done', stands);
  sign.part.toggle('idle', !stands);
}

/** For the pointer alone. */
function quick(content: SVGElement | string): HTMLElement {
  const element = build('span', { part: 'quick' }, content);
  element.ariaHidden = 'true';
  return element;
}

/** Title, state, authors and why, in the order in which they are told. */
function nameOf(row: HTMLElement, entry: Entry): string {
  const more = row.querySelector('[part~="row-more"]')?.textContent ?? '';
  const score = text('pageListScore', Math.round(entry.standing.verdict.score * 100));
  return [entry.listing.paper.title, stateOf(entry), score, more].join('. ');
}

function stateOf(entry: Entry): string {
  const { standing, elsewhere } = entry;
  if (entry.pending !== undefined) return '…';
  if (standing.judged !== undefined)
    return text(standing.judged === 'saved' ? 'pageListSaved' : 'pageListDismissed');
  if (standing.isNew) return text('pageNew');
  const [last] = standing.before;
  return elsewhere && last ? text('pageSeenOn', last.site) : text('pageSeen');
}

/** The first authors, and why it was flagged, or what comes nearest to that. */
function describe(entry: Entry, interest: ShownInterest | undefined): (Node | string)[] {
  const { authors, moreAuthors = 0 } = knownPaper(entry);
  const rest = Math.max(0, authors.length - authorsShown) + moreAuthors;
  const names = authors.slice(0, authorsShown).join(', ');
  const written = build('bdi', { part: 'authors' }, rest > 0 ? `${names} +${rest}` : names);
  const reason = entry.standing.verdict.reasons.find(
    (each) => !isAgainst(each) && (interest === undefined || each.interest === interest.id),
  );
  if (!reason) return [written];
  const { label, words } = reasonText(reason, knownPaper(entry));
  const because = build('span', { part: 'because' }, `${label} `, isolate(words));
  if (!interest) return [written, ' ', because];
  const dot = build('span', { part: `dot ${interest.colour}` });
  return [written, ' ', dot, build('bdi', { part: 'for' }, interest.name), ' ', because];
}
