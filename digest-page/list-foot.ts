import type { PageAction } from '@/domain/keys';
import { countText, text } from '@/locale/text';
import { build, buildButton, showIf } from './build';

export interface FootCommands {
  press: (action: PageAction) => void;
  /** Dismisses what is neither flagged nor judged. */
  dismissRest: () => void;
}

export interface Foot {
  element: HTMLElement;
  show: (chosen: number, rest: number) => void;
  /** Takes the question about the rest back; false when it is not asked. */
  stopAsking: () => boolean;
}

/** What can be done with the chosen papers, or with all that are left. */
export function buildFoot(commands: FootCommands): Foot {
  const picked = build('span', { part: 'picked', role: 'status' });
  const save = buildButton('', () => commands.press('save'), undefined, 'framed');
  const dismiss = buildButton('', () => commands.press('dismiss'), undefined, 'framed');
  const rest = buildButton('', () => ask(true), undefined, 'framed');
  const question = build('span');
  const sure = buildButton(
    '',
    () => {
      ask(false);
      commands.dismissRest();
    },
    undefined,
    'framed sure',
  );
  const cancel = buildButton(text('commonCancel'), stopAsking, undefined, 'framed');
  const asking = build('span', { part: 'asking', role: 'group' }, question, sure, cancel);
  let isAsking = false;
  let left = 0;

  function ask(wanted: boolean): void {
    isAsking = wanted;
    draw();
    if (wanted) sure.focus();
  }

  function stopAsking(): boolean {
    if (!isAsking) return false;
    ask(false);
    rest.focus();
    return true;
  }

  function draw(): void {
    showIf(asking, isAsking && left > 0);
    showIf(rest, !isAsking && left > 0);
    rest.textContent = countText('pageRest', left);
    question.textContent = countText('pageRestSure', left);
    sure.textContent = text('pageDismissMany', left);
    asking.ariaLabel = question.textContent;
  }

  return {
    element: build('div', { part: 'list-foot' }, picked, save, dismiss, rest, asking),
    show(chosen, rest) {
      left = rest;
      picked.textContent = chosen > 0 ? text('pageChosen', chosen) : text('pageListHint');
      save.textContent = chosen > 0 ? text('pageSaveMany', chosen) : text('pageSave');
      dismiss.textContent = chosen > 0 ? text('pageDismissMany', chosen) : text('pageDismiss');
      draw();
    },
    stopAsking,
  };
}
