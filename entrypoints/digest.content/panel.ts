import { text } from '@/locale/text';
import { iconButton } from './bar';
import { build } from './build';

export interface Panel {
  element: HTMLElement;
  /** Opens with this content; the reader's focus stays where it is. */
  open: (label: string, ...content: Node[]) => void;
  close: () => void;
  isOpen: () => boolean;
}

/** The panel beside the page: a paper's *why*, or the keys. */
export function buildPanel(onClose: () => void): Panel {
  const content = build('div', { className: 'content', tabIndex: 0 });
  const close = () => {
    if (element.hidden) return;
    element.hidden = true;
    onClose();
  };
  const element = build(
    'aside',
    { className: 'panel', hidden: true, set: { role: 'dialog' } },
    iconButton('dismiss', text('pageClose'), close),
    content,
  );
  return {
    element,
    open(label, ...nodes) {
      element.setAttribute('aria-label', label);
      content.replaceChildren(...nodes);
      content.scrollTop = 0;
      element.hidden = false;
    },
    close,
    isOpen: () => !element.hidden,
  };
}
