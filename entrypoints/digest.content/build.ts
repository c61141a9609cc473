type Properties<Tag extends keyof HTMLElementTagNameMap> = Partial<
  Pick<HTMLElementTagNameMap[Tag], 'className' | 'title' | 'hidden' | 'id' | 'tabIndex'>
> & {
  /** Attributes, `aria-…` and `role` among them. */
  set?: Record<string, string>;
  /** What a press by the reader does; presses made by the page's own scripts are ignored. */
  press?: () => void;
};

/** Makes an element of our own interface. Strings become text, never markup. */
export function build<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  { set = {}, press, ...properties }: Properties<Tag> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  Object.assign(element, properties);
  for (const [name, value] of Object.entries(set)) element.setAttribute(name, value);
  if (press) {
    element.addEventListener('click', (event) => {
      if (!event.isTrusted) return;
      event.stopPropagation();
      event.preventDefault();
      press();
    });
  }
  element.append(...children);
  return element;
}

/** Page text, kept from turning the words around it. */
export function isolate(words: string): HTMLElement {
  return build('bdi', {}, words);
}

/** A host of our own with a closed root, so that the page can neither read nor press what is in it. */
export function buildHost(name: string, css: string): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement(name);
  const root = host.attachShadow({ mode: 'closed', delegatesFocus: false });
  root.adoptedStyleSheets = [sheetOf(css)];
  return { host, root };
}

const sheets = new Map<string, CSSStyleSheet>();

function sheetOf(css: string): CSSStyleSheet {
  let sheet = sheets.get(css);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.set(css, sheet);
  }
  return sheet;
}
