interface Properties {
  /** How it looks: names of ours.css, panel.css and list.css, separated by spaces. */
  part?: string;
  title?: string;
  /** Its name for those who do not see it. */
  label?: string;
  role?: string;
  /** What a press by the reader does: see `isMeant`. */
  press?: () => void;
}

/** Makes an element of our own interface. Strings become text, never markup. */
export function build<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  { press, label, ...attributes }: Properties = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (label !== undefined) element.ariaLabel = label;
  if (press) {
    element.addEventListener('click', (event) => {
      if (!isMeant(event, element)) return;
      event.stopPropagation();
      event.preventDefault();
      press();
    });
  }
  element.append(...children);
  return element;
}

const faint = 0.1; // What the reader dims is at 0.45

/** Whether the reader pressed, and could see on what: pages press by scripts, or lay see-through buttons under the pointer. */
export function isMeant({ isTrusted }: Event, pressed: Element): boolean {
  let opacity = 1;
  for (
    let at: Element | undefined = pressed;
    at;
    at = at.parentElement ?? (at.getRootNode() as ShadowRoot).host
  )
    opacity *= Number(getComputedStyle(at).opacity);
  return isTrusted && opacity > faint;
}

/** A button; one with a drawing in it says its name as a tooltip. */
export function buildButton(
  content: SVGElement | string,
  press: () => void,
  title?: string,
  part = '',
): HTMLButtonElement {
  const button = build('button', { part: `button ${part}`, press }, content);
  if (title !== undefined) rename(button, title);
  return button;
}

/** Gives a button its name, for the eye and for those who do not see it. */
export function rename(button: HTMLButtonElement, name: string): void {
  button.title = name;
  button.ariaLabel = name;
}

/** Shows or hides an element of ours; `next` gets the focus that goes with it. */
export function showIf(element: Element, shown: boolean, next?: HTMLElement): void {
  const isLeft = next && !shown && element.matches(':focus-within');
  element.part.toggle('gone', !shown);
  if (isLeft) next.focus();
}

/** Shows that a button's state stands. */
export function pressIf(button: HTMLButtonElement, pressed: boolean): void {
  button.ariaPressed = String(pressed);
  button.part.toggle('pressed', pressed);
}

/** Page text, kept from turning the words around it. */
export function isolate(words: string): HTMLElement {
  return build('bdi', {}, words);
}

/** A host of our own with a closed root, so that the page can neither read nor press what is in it. */
export function buildHost(name: string, ...content: Node[]): HTMLElement {
  const host = document.createElement(name);
  host.attachShadow({ mode: 'closed' }).append(...content);
  return host;
}
