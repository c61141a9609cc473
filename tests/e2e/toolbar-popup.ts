import { type BrowserContext, type CDPSession, expect, type Page } from '@playwright/test';

/** The popup as the toolbar opens it. Playwright has no page for it; the debugger speaks to it all the same. */
export interface ToolbarPopup {
  /** Runs an expression in it and gives the value. */
  evaluate: <Value>(expression: string) => Promise<Value>;
  isOpen: () => Promise<boolean>;
  /** All that it shows. */
  text: () => Promise<string>;
  /** Presses the button with these words, as a pointer does. */
  press: (words: string) => Promise<void>;
}

/** Presses the extension's button in the toolbar with a page in front, and waits for the popup. */
export async function pressToolbarButton(
  context: BrowserContext,
  page: Page,
  extensionId: string,
): Promise<ToolbarPopup> {
  await page.bringToFront();
  const browser = await context.browser()!.newBrowserCDPSession();
  const { targetInfos } = await browser.send('Target.getTargets', { filter: [{}] });
  const tab = targetInfos.find(({ type, url }) => type === 'tab' && url === page.url());
  await browser.send('Extensions.triggerAction', { id: extensionId, targetId: tab!.targetId });
  const url = `chrome-extension://${extensionId}/popup.html`;
  let popup: ToolbarPopup | undefined;
  await expect.poll(async () => (popup = await findToolbarPopup(context, url))).toBeDefined();
  return popup!;
}

/** Finds the popup once it is open. */
export async function findToolbarPopup(
  context: BrowserContext,
  url: string,
): Promise<ToolbarPopup | undefined> {
  const browser = await context.browser()!.newBrowserCDPSession();
  const find = async () => {
    const { targetInfos } = await browser.send('Target.getTargets', { filter: [{}] });
    return targetInfos.find((target) => target.type === 'page' && target.url === url);
  };
  const target = await find();
  if (!target) return;
  const send = await attach(browser, target.targetId);
  const evaluate = async <Value>(expression: string) => {
    const { result } = await send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    return result.value as Value;
  };
  const text = () => evaluate<string>('document.body.innerText');
  return {
    evaluate,
    text,
    isOpen: async () => (await find()) !== undefined,
    async press(words) {
      await expect.poll(() => evaluate(`${buttonCalled(words)} !== undefined`)).toBe(true);
      const middle = () => evaluate<[number, number]>(middleOf(words));
      let [x, y] = [0, 0];
      await expect(async () => {
        const before = [x, y];
        [x, y] = await middle();
        expect([x, y]).toEqual(before); // What comes above it moves it
      }).toPass({ intervals: [100] });
      for (const type of ['mousePressed', 'mouseReleased'])
        await send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 });
    },
  };
}

/** An expression for the button with these words, or with this label. */
function buttonCalled(words: string): string {
  const called = `[each.innerText, each.ariaLabel].includes(${JSON.stringify(words)})`;
  return `[...document.querySelectorAll('button')].find((each) => ${called})`;
}

/** An expression for the middle of a button. */
function middleOf(words: string): string {
  return `(() => {
    const button = ${buttonCalled(words)};
    button.scrollIntoView();
    const { x, y, width, height } = button.getBoundingClientRect();
    return [x + width / 2, y + height / 2];
  })()`;
}

interface Reply {
  id: number;
  result: { result: { value: unknown } };
}

const nothing: Reply['result'] = { result: { value: undefined } };

/** A session inside the session: the only kind that reaches what Playwright does not know. */
async function attach(browser: CDPSession, targetId: string) {
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (result: Reply['result']) => void>();
  browser.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result }: Reply = JSON.parse(message);
    waiting.get(id)?.(result);
  });
  // What a press closes answers no more
  browser.on('Target.detachedFromTarget', (gone) => {
    if (gone.sessionId === sessionId) for (const resume of waiting.values()) resume(nothing);
  });
  let last = 0;
  return (method: string, params: object) =>
    new Promise<Reply['result']>((resume, reject) => {
      const id = ++last;
      waiting.set(id, resume);
      browser
        .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) })
        .catch(reject);
    });
}
