import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { ws as WebSocket } from 'playwright-core/lib/utilsBundle';

// When an extension asks for a host, the browser asks the reader, in a window of its own that no page can reach. What it
// is drawn with has a debugger too, and that one presses buttons.

/** For `test.use`: the browser lets its own windows be pressed. */
export const pressable = [
  '--enable-ui-devtools=0',
  '--enable-features=ui-debug-tools-enable-synthetic-events',
];

interface Part {
  nodeId: number;
  attributes?: string[];
  children?: Part[];
}

/** Waits until the browser asks whether the extension may have a permission, and says yes or no. `profile`: the browser's. */
export async function answerPrompt(profile: string, answer: 'allow' | 'deny'): Promise<void> {
  const debug = await connect(profile);
  await debug.send('DOM.enable');
  const findButtons = async () => {
    const { root } = await debug.send('DOM.getDocument', {});
    const prompt = find(root, 'ExtensionInstallDialogView')[0];
    return prompt ? find(prompt, 'MdTextButton') : [];
  };
  await expect.poll(async () => (await findButtons()).length).toBe(2);
  await new Promise((resume) => setTimeout(resume, 1_000)); // Presses too soon after it opens do not count
  const [deny, allow] = await findButtons();
  const button = answer === 'allow' ? allow : deny;
  for (const type of ['mousePressed', 'mouseReleased']) {
    const event = { type, x: 5, y: 5, button: 'left', wheelDirection: 'none' };
    await debug.send('DOM.dispatchMouseEvent', { nodeId: button!.nodeId, event });
  }
  await expect.poll(async () => (await findButtons()).length).toBe(0);
  debug.close();
}

/** The outermost parts of a name. */
function find(part: Part, name: string): Part[] {
  if (part.attributes?.includes(name)) return [part];
  return (part.children ?? []).flatMap((child) => find(child, name));
}

async function connect(profile: string) {
  const port = readFileSync(path.join(profile, 'UIDevToolsActivePort'), 'utf8').trim();
  const socket = new WebSocket(`ws://127.0.0.1:${port}/0`);
  await new Promise((resume, reject) => socket.on('open', resume).on('error', reject));
  const waiting = new Map<number, (result: { root: Part }) => void>();
  socket.on('message', (message) => {
    const { id, result } = JSON.parse(String(message));
    waiting.get(id)?.(result);
  });
  let last = 0;
  return {
    send: (method: string, params = {}) =>
      new Promise<{ root: Part }>((resume) => {
        const id = ++last;
        waiting.set(id, resume);
        socket.send(JSON.stringify({ id, method, params }));
      }),
    close: () => socket.close(),
  };
}
