import { text } from '@/locale/text';
import { build, buildButton, showIf } from './build';

export interface Panel {
  element: HTMLElement;
  /** Opens with this content; the reader's focus stays where it is. */
  open: (label: string, content: Node[]) => void;
  close: () => void;
}

/** The panel beside the page: a paper's *why*, or the keys. */
export function buildPanel(onClose: () => void): Panel {
  const content = build('div', { part: 'content' });
  content.tabIndex = 0; // So that it can be scrolled by keys
  const close = () => {
    showIf(element, false);
    onClose();
  };
  const closing = buildButton('×', close, text('pageClose'));
  closing.part.add('close');
  const element = build('div', { part: 'panel gone', role: 'dialog' }, closing, content);
  return {
    element,
    open(label, nodes) {
      element.ariaLabel = label;
      content.replaceChildren(...nodes);
      content.scrollTop = 0;
      showIf(element, true);
    },
    close,
  };
}
