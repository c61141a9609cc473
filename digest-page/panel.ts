import { text } from '@/locale/text';
import { build, buildButton, showIf } from './build';

export interface Panel {
  element: HTMLElement;
  /** Opens with this content; the reader's focus stays where it is. */
  open: (label: string, content: Node[]) => void;
  /** Puts other content in its place when it is not the same; focus and scroll stay where they were. */
  redraw: (content: Node[]) => void;
  close: () => void;
}

/** The panel beside the page: a paper's *why*, or the keys. `onClose` hears whether the focus was in it. */
export function buildPanel(onClose: (hadFocus: boolean) => void): Panel {
  const content = build('div', { part: 'content' });
  content.tabIndex = 0; // So that it can be scrolled by keys
  const close = () => {
    const hadFocus = element.matches(':focus-within');
    showIf(element, false);
    onClose(hadFocus);
  };
  const closing = buildButton('×', close, text('pageClose'), 'close');
  const element = build('div', { part: 'panel gone', role: 'dialog' }, closing, content);
  return {
    element,
    open(label, nodes) {
      element.ariaLabel = label;
      content.replaceChildren(...nodes);
      content.scrollTop = 0;
      showIf(element, true);
    },
    redraw(nodes) {
      const fresh = content.cloneNode() as HTMLElement;
      fresh.append(...nodes);
      if (content.isEqualNode(fresh)) return;
      const buttons = () => [...content.querySelectorAll('button')];
      const { activeElement } = content.getRootNode() as ShadowRoot;
      const at = buttons().indexOf(activeElement as HTMLButtonElement);
      content.replaceChildren(...nodes);
      if (at >= 0) (buttons()[at] ?? content).focus({ preventScroll: true });
    },
    close,
  };
}
