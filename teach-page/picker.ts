import { build, showIf } from '@/digest-page/build';

export interface Picker {
  /** Covers the page while the reader points, and frames what they point at. */
  elements: HTMLElement[];
  /** Has the reader point at something; `frame` says what is meant by an element. */
  start: (frame: (element: HTMLElement) => HTMLElement | undefined) => void;
  stop: () => void;
}

/**
 * Lets the reader point at the page with a pointer, or with the Tab key and Enter. A shield in our closed root takes the
 * presses, so that nothing on the page is pressed.
 */
export function buildPicker(
  host: () => HTMLElement,
  pick: (element: HTMLElement) => void,
  signal: AbortSignal,
): Picker {
  const shield = build('div', { part: 'shield gone' });
  const box = build('div', { part: 'box gone' });
  let frame: ((element: HTMLElement) => HTMLElement | undefined) | undefined;
  let pointed: HTMLElement | undefined;

  const show = (element: HTMLElement | undefined) => {
    pointed = element;
    const framed = element && frame?.(element);
    showIf(box, framed !== undefined);
    if (framed) place(box, framed);
  };
  const take = (element: HTMLElement | undefined) => {
    if (element) pick(element);
  };
  const on = <Type extends keyof HTMLElementEventMap>(
    type: Type,
    act: (event: HTMLElementEventMap[Type]) => void,
  ) =>
    shield.addEventListener(
      type,
      (event) => {
        event.stopPropagation();
        if (type !== 'wheel') event.preventDefault();
        if (event.isTrusted) act(event);
      },
      { passive: type === 'wheel' },
    );
  on('pointermove', ({ clientX, clientY }) => show(under(host(), clientX, clientY)));
  on('click', ({ clientX, clientY }) => take(under(host(), clientX, clientY)));
  on('wheel', ({ clientX, clientY, deltaX, deltaY }) =>
    scrollAround(under(host(), clientX, clientY), deltaX, deltaY),
  );
  for (const type of ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'dblclick', 'auxclick'] as const)
    on(type, () => undefined);

  document.addEventListener(
    'focusin',
    ({ target }) => frame && target instanceof HTMLElement && target !== host() && show(target),
    { signal },
  );
  window.addEventListener(
    'keydown',
    (event) => {
      const { activeElement } = document;
      const isOnPage = activeElement !== host() && activeElement !== document.body;
      if (!frame || event.key !== 'Enter' || !event.isTrusted || !isOnPage || !pointed) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      take(pointed);
    },
    { capture: true, signal },
  );
  for (const type of ['scroll', 'resize'] as const)
    window.addEventListener(type, () => pointed && show(pointed), { capture: true, passive: true, signal });

  return {
    elements: [shield, box],
    start(meant) {
      frame = meant;
      showIf(shield, true);
      show(undefined);
    },
    stop() {
      show(undefined);
      frame = undefined;
      showIf(shield, false);
    },
  };
}

/** What is on the page at a place, below us. */
function under(host: HTMLElement, x: number, y: number): HTMLElement | undefined {
  const found = document
    .elementsFromPoint(x, y)
    .find((element) => element !== host && !element.localName.startsWith('paperlight-'));
  const element = found instanceof SVGElement ? found.closest('svg')?.parentElement : found;
  const isPage = element === document.body || element === document.documentElement;
  return element instanceof HTMLElement && !isPage ? element : undefined;
}

function place({ style }: HTMLElement, framed: HTMLElement): void {
  const { left, top, width, height } = framed.getBoundingClientRect();
  style.left = `${left - 3}px`;
  style.top = `${top - 3}px`;
  style.width = `${width + 6}px`;
  style.height = `${height + 6}px`;
}

/** Pages that scroll in a part of theirs are scrolled there: the shield is not in that part. */
function scrollAround(element: HTMLElement | undefined, x: number, y: number): void {
  for (let at = element; at && at !== document.body; at = at.parentElement ?? undefined) {
    const isHigher = at.scrollHeight > at.clientHeight + 1;
    if (!isHigher || !/auto|scroll|overlay/.test(getComputedStyle(at).overflowY)) continue;
    at.scrollBy(x, y);
    return;
  }
}
