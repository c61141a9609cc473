import type { Page } from '@playwright/test';

interface Context {
  uniqueId: string;
  origin: string;
}

/**
 * Asks the background in the name of our own script on a page, as a page does that has taken over its process:
 * nothing else may ask at all. The messages are JSON, sent at once. Gives the replies, or how sending failed.
 */
export async function askAsOurScript(
  page: Page,
  extensionId: string,
  messages: string[],
): Promise<unknown[]> {
  const { run, leave } = await enterOurWorld(page, extensionId);
  try {
    const asking = `Promise.all(${JSON.stringify(messages)}.map((message) =>
      chrome.runtime.sendMessage(JSON.parse(message))))`;
    return (await run(asking)) as unknown[];
  } catch (error) {
    return [error instanceof Error ? error.message : error];
  } finally {
    await leave();
  }
}

/** The world of our own script on a page: `run` evaluates there, and rejects with the text of what was thrown. */
export async function enterOurWorld(page: Page, extensionId: string) {
  const session = await page.context().newCDPSession(page);
  const contexts: Context[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => contexts.push(context));
  await session.send('Runtime.enable'); // Announces every context there is
  const ours = contexts.find(({ origin }) => origin === `chrome-extension://${extensionId}`);
  if (!ours) throw new Error('Our script is not on this page.');
  return {
    async run(expression: string): Promise<unknown> {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression,
        uniqueContextId: ours.uniqueId,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
      return result.value;
    },
    leave: () => session.detach(),
  };
}
