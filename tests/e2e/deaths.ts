import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, TestInfo } from '@playwright/test';

// The worker dies before every question: what only lived in its memory is gone each time.

/** Of so many tests one has the worker die: `npm run faults` sets 1, and 0 leaves it alone. */
const oneIn = Number(process.env.DEATHS ?? 3);

/** For a test that the worker's deaths leave alone. */
export const alive = { tag: '@alive' };

const patience = 3_000; // Milliseconds for an answer

/** Whether the worker dies in this test: always the same for a test, whichever others run. */
export function isDeadly({ titlePath, tags, project }: TestInfo): boolean {
  if (project.name !== 'e2e' || tags.includes(alive.tag)) return false;
  const sum = [...titlePath.join()].reduce((all, letter) => all + letter.charCodeAt(0), 0);
  return oneIn > 0 && sum % oneIn === 0;
}

/** Runs before our own scripts. A question that is asked again because its outcome is unknown is not preceded again. */
function askForDeath(): void {
  const begun = Symbol.for('deaths');
  if (begun in globalThis) return; // Each script that is brought into a page begins with this
  Object.assign(globalThis, { [begun]: true });
  const preceded = new WeakSet<object>();
  const died = (runtime: typeof chrome.runtime) =>
    new Promise<chrome.runtime.Port>((resume) => {
      const port = runtime.connect({ name: 'die' });
      port.onMessage.addListener(() => resume(port));
      port.onDisconnect.addListener(() => resume(port)); // Nobody listens any more
    });
  const both = globalThis as unknown as Record<'browser' | 'chrome', typeof chrome | undefined>;
  for (const runtime of new Set([both.chrome?.runtime, both.browser?.runtime])) {
    if (!runtime) continue;
    const send = runtime.sendMessage.bind(runtime) as (message: object) => Promise<unknown>;
    const sendAfterDeath = async (message: { question?: object }) => {
      const key = message.question ?? message;
      if (preceded.has(key)) return send(message);
      preceded.add(key);
      const turn = await died(runtime);
      return send(message).finally(() => turn.disconnect());
    };
    Object.assign(runtime, { sendMessage: sendAfterDeath });
  }
}

/** Has the extension in this folder ask for the worker's death before each question of its scripts and views. */
export function preparedForDeath(folder: string): void {
  const code = `(${askForDeath})();\n`;
  writeFileSync(path.join(folder, 'deaths.js'), code);
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.html')))
    change(path.join(folder, name), (html) =>
      html.replace('<head>', '<head><script src="/deaths.js"></script>'),
    );
  const scripts = path.join(folder, 'content-scripts');
  for (const name of readdirSync(scripts).filter((file) => file.endsWith('.js')))
    change(path.join(scripts, name), (script) => code + script);
}

function change(file: string, by: (text: string) => string): void {
  writeFileSync(file, by(readFileSync(file, 'utf8')));
}

type Fixtures = { context: BrowserContext; extensionId: string };

/** A fixture: in some tests the worker dies before every question, and the table of faults is told how often. */
export async function withDeaths(
  { context, extensionId }: Fixtures,
  use: (value: undefined) => Promise<void>,
  info: TestInfo,
): Promise<void> {
  if (!isDeadly(info)) return use(undefined);
  const deaths = await dieBeforeQuestions(context, `chrome-extension://${extensionId}/manifest.json`);
  await use(undefined);
  const lost = info.status === info.expectedStatus ? 0 : 1; // A test that does not hold
  const fault = 'the worker dead before every question, in tests of all that is here';
  // It may have waited too short a time for a worker that had to start
  const row = { fault, tried: deaths(), lost, doubled: 0, letIn: 0, mayBeLate: true, ok: lost === 0 };
  info.annotations.push({ type: 'fault', description: JSON.stringify(row) });
}

/** Lets the worker die whenever a question is about to be asked; returns how often it did. */
async function dieBeforeQuestions(context: BrowserContext, url: string): Promise<() => number> {
  const page = await context.newPage();
  await page.goto(url);
  const session = await context.newCDPSession(page);
  const running = new Set<string>();
  let noticed = () => {};
  let deaths = 0;
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, runningStatus } of versions)
      runningStatus === 'stopped' ? running.delete(versionId) : running.add(versionId);
    noticed();
  });
  await session.send('ServiceWorker.enable');
  await page.exposeFunction('letDie', async () => {
    if (running.size > 0) deaths++;
    await session.send('ServiceWorker.stopAllWorkers');
    while (running.size > 0)
      await new Promise<void>((resume) => {
        noticed = resume;
      });
  });
  await page.evaluate(listenForTurns, patience);
  return () => deaths;
}

/** One question has its turn after the other, so that none dies of another's death; a slow answer keeps nobody waiting long. */
function listenForTurns(milliseconds: number): void {
  const { letDie } = window as unknown as { letDie: () => Promise<void> };
  let turn = Promise.resolve<unknown>(undefined);
  chrome.runtime.onConnect.addListener((port) => {
    if (port.name !== 'die') return;
    let isGone = false;
    const gone = new Promise<void>((resume) => {
      port.onDisconnect.addListener(() => {
        isGone = true;
        resume();
      });
    });
    turn = turn.then(async () => {
      if (isGone) return;
      await letDie();
      if (!isGone) port.postMessage('died');
      await Promise.race([gone, new Promise((resume) => setTimeout(resume, milliseconds))]);
    });
  });
}
