import { expect } from '@playwright/test';
import type { Bidi } from './bidi';

interface Told {
  type: 'success' | 'exception';
  result: { type: string; value?: string; sharedId?: string };
  exceptionDetails?: { text: string };
}

/** A node of a page, as both sides name it. */
interface Node {
  sharedId: string;
}

interface Remote {
  sharedId: string;
  value?: { shadowRoot?: Node | null };
}

const keys: Record<string, string> = {
  Enter: '\uE007',
  Escape: '\uE00C',
  Shift: '\uE008',
  Control: '\uE009',
  Delete: '\uE017',
};

/** A function of the page; a root is given to it as the root itself. */
const findPressable = `async (selector, words, root = document) => {
  const called = (one) =>
    [one.innerText, one.ariaLabel, ...[...(one.labels ?? [])].map((label) => label.innerText)].map((text) => text?.trim());
  const fits = (one) => one.checkVisibility() && !one.disabled && (!words || called(one).includes(words));
  const element = [...root.querySelectorAll(selector)].find(fits);
  element?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const place = () => JSON.stringify(element?.getBoundingClientRect());
  const before = place();
  await new Promise((resume) => setTimeout(resume, 50));
  if (!element || before !== place()) return;
  const { x, y, width, height } = element.getBoundingClientRect();
  return element.contains(root.elementFromPoint(x + width / 2, y + height / 2)) ? element : undefined;
}`;

/** A tab of Firefox. Selectors take the first element that fits; `words` choose among them, by text or label. */
export class FoxPage {
  constructor(
    readonly bidi: Bidi,
    readonly context: string,
  ) {}

  /** Runs a function in the page, which sees nothing of what is around it here. */
  async evaluate<Result, Given = undefined>(
    work: (given: Given) => Result | Promise<Result>,
    given?: Given,
  ): Promise<Result> {
    const text = await this.call(
      `async (given) => JSON.stringify(await (${work})(given === undefined ? undefined : JSON.parse(given)))`,
      given === undefined ? [] : [{ type: 'string', value: JSON.stringify(given) }],
    );
    return (text.value === undefined ? undefined : JSON.parse(text.value)) as Result;
  }

  private async call(functionDeclaration: string, given: object[], more = {}): Promise<Told['result']> {
    const told = await this.bidi.send<Told>('script.callFunction', {
      functionDeclaration,
      arguments: given,
      awaitPromise: true,
      target: { context: this.context },
      ...more,
    });
    if (told.type === 'exception') throw new Error(told.exceptionDetails?.text);
    return told.result;
  }

  async goto(url: string): Promise<void> {
    const isOurs = url.startsWith('moz-extension:'); // Whose loading is never reported
    const wait = isOurs ? 'none' : 'complete';
    await this.bidi.send('browsingContext.navigate', { context: this.context, url, wait });
    if (!isOurs) return;
    await expect.poll(() => this.isAt(url)).toBe(true);
  }

  private isAt(url: string): Promise<boolean> {
    const isThere = (wanted: string) => location.href === wanted && document.readyState === 'complete';
    return this.evaluate(isThere, url).catch(() => false); // It goes there just now
  }

  async reload(): Promise<void> {
    await this.goto(await this.evaluate(() => location.href));
  }

  async front(): Promise<void> {
    await this.bidi.send('browsingContext.activate', { context: this.context });
  }

  async close(): Promise<void> {
    await this.bidi.send('browsingContext.close', { context: this.context });
  }

  count(selector: string): Promise<number> {
    return this.evaluate((css) => document.querySelectorAll(css).length, selector);
  }

  /** What the elements show, in order. */
  texts(selector: string): Promise<string[]> {
    return this.evaluate(
      (css) => [...document.querySelectorAll<HTMLElement>(css)].map((element) => element.innerText.trim()),
      selector,
    );
  }

  /** All that the page shows. */
  async text(): Promise<string> {
    return (await this.texts('body')).join();
  }

  /** What a closed shadow root holds, which the page itself cannot see. */
  async rootText(selector: string): Promise<string> {
    const root = await this.rootOf(selector);
    if (!root) return '';
    const told = await this.call('(root) => root.textContent', [root]);
    return told.value ?? '';
  }

  private async rootOf(selector: string): Promise<Node | undefined> {
    const { nodes } = await this.bidi.send<{ nodes: Remote[] }>('browsingContext.locateNodes', {
      context: this.context,
      locator: { type: 'css', value: selector },
      maxNodeCount: 1,
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
    });
    return nodes[0]?.value?.shadowRoot ?? undefined;
  }

  /** Presses with the mouse, once the element is there, stands still and can be pressed. */
  async click(selector: string, words?: string): Promise<void> {
    await this.front();
    await this.clickOn(() => this.find(selector, words));
  }

  /** Presses a button in a closed shadow root. */
  async clickInRoot(selector: string, words: string): Promise<void> {
    await this.front();
    await this.clickOn(async () => {
      const root = await this.rootOf(selector);
      return root ? this.find('button', words, root) : undefined;
    });
  }

  private async clickOn(find: () => Promise<Node | undefined>): Promise<void> {
    await expect(async () => {
      const element = await find();
      expect(element, 'nothing to press').toBeDefined();
      const origin = { type: 'element', element };
      await this.act('pointer', [
        { type: 'pointerMove', x: 0, y: 0, origin },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ]);
    }).toPass();
  }

  /** The element, scrolled to, unless it is disabled, hidden or covered, or still moves. */
  private async find(selector: string, words = '', root?: Node): Promise<Node | undefined> {
    const given = [selector, words].map((value) => ({ type: 'string', value }));
    const { sharedId } = await this.call(findPressable, root ? [...given, root] : given);
    return sharedId === undefined ? undefined : { sharedId };
  }

  /** Presses keys, each by its name or character; `Control+a` holds one. */
  async press(...presses: string[]): Promise<void> {
    await this.front();
    const actions = presses.flatMap((press) => {
      const held = press.length > 1 ? press.split('+') : [press];
      const values = held.map((key) => keys[key] ?? key);
      return [
        ...values.map((value) => ({ type: 'keyDown', value })),
        ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
      ];
    });
    await this.act('key', actions);
  }

  /** Puts the focus into a field and writes there in place of what it held. */
  async fill(selector: string, text: string): Promise<void> {
    await this.click(selector);
    await this.press('Control+a', ...(text ? [...text] : ['Delete']));
  }

  private async act(type: 'key' | 'pointer', actions: object[]): Promise<void> {
    await this.bidi.send('input.performActions', {
      context: this.context,
      actions: [{ type, id: type, actions }],
    });
  }

  /** Gives a file field these files. */
  async setFiles(selector: string, ...files: string[]): Promise<void> {
    const element = await this.call('(css) => document.querySelector(css)', [
      { type: 'string', value: selector },
    ]);
    const { sharedId } = element;
    await this.bidi.send('input.setFiles', { context: this.context, element: { sharedId }, files });
  }
}
