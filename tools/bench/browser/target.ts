import type { BrowserContext } from 'playwright-core';

interface Reply {
  id: number;
  result?: Record<string, number>;
  error?: { message: string };
}

/**
 * Asks the debugger, one after the other, of a target that Playwright has no session for, such as a worker; gives the last answer.
 * Throws when there is no target at this address, or a question is refused.
 */
export async function askTarget(
  context: BrowserContext,
  url: string,
  methods: string[],
): Promise<Record<string, number>> {
  const browser = await context.browser()!.newBrowserCDPSession();
  const { targetInfos } = await browser.send('Target.getTargets', { filter: [{}] });
  const target = targetInfos.find((info) => info.url === url);
  if (!target) throw new Error(`Nothing runs at ${url}.`);
  const { sessionId } = await browser.send('Target.attachToTarget', {
    targetId: target.targetId,
    flatten: false, // So that one session can carry the other
  });
  let last: Reply = { id: -1 };
  for (const [id, method] of methods.entries()) {
    const reply = new Promise<Reply>((resume) => {
      browser.on('Target.receivedMessageFromTarget', ({ message }) => {
        const heard: Reply = JSON.parse(message);
        if (heard.id === id) resume(heard);
      });
    });
    await browser.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    last = await reply;
    if (last.error) throw new Error(`${method}: ${last.error.message}`);
  }
  await browser.detach();
  return last.result ?? {};
}
