import type { BrowserContext, CDPSession } from '@playwright/test';

/** The popup as the toolbar opens it. Playwright has no page for it; the debugger speaks to it all the same. */
export interface ToolbarPopup {
  /** Runs an expression in it and gives the value. */
  evaluate: <Value>(expression: string) => Promise<Value>;
  isOpen: () => Promise<boolean>;
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
  return {
    async evaluate<Value>(expression: string) {
      const { result } = await send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      return result.value as Value;
    },
    isOpen: async () => (await find()) !== undefined,
  };
}

interface Reply {
  id: number;
  result: { result: { value: unknown } };
}

/** A session inside the session: the only kind that reaches what Playwright does not know. */
async function attach(browser: CDPSession, targetId: string) {
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (result: Reply['result']) => void>();
  browser.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result }: Reply = JSON.parse(message);
    waiting.get(id)?.(result);
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
