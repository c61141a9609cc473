import { type CDPSession, expect, type Page } from '@playwright/test';

// Our interface on a page sits in closed shadow roots. The page cannot look into them; the debugger can.

interface Node {
  backendNodeId: number;
  nodeName: string;
  nodeValue: string;
  attributes?: string[];
  children?: Node[];
  shadowRoots?: Node[];
}

/** The text that the root of an element shows, each piece separated by a space. Empty when there is none. */
export async function readRoot(page: Page, selector: string): Promise<string> {
  return withRoot(page, selector, async (root) => (root ? textOf(root).join(' ') : ''));
}

/** Presses the button of this name in the root of an element, with the mouse, as a reader does. */
export async function pressInRoot(page: Page, selector: string, name: string): Promise<void> {
  await page.locator(selector).waitFor({ state: 'attached' }); // Strips come when they near the view
  await expect(async () => {
    const { x, y } = await placeOf(page, selector, name); // It may be drawn anew meanwhile
    await page.mouse.click(x, y);
  }).toPass({ timeout: 10_000 });
}

/** The middle of the button of this name, where the reader sees it. */
function placeOf(page: Page, selector: string, name: string): Promise<{ x: number; y: number }> {
  return withRoot(page, selector, async (root, session) => {
    const button = root && find(root, (node) => node.nodeName === 'BUTTON' && namesOf(node).includes(name));
    if (!button) throw new Error(`no button "${name}" in ${selector}: ${root && textOf(root).join(' ')}`);
    const { backendNodeId } = button;
    await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
    const { model } = await session.send('DOM.getBoxModel', { backendNodeId });
    const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
    return { x: (left + right) / 2, y: (top + bottom) / 2 };
  });
}

async function withRoot<Value>(
  page: Page,
  selector: string,
  act: (root: Node | undefined, session: CDPSession) => Promise<Value>,
): Promise<Value> {
  const session = await page.context().newCDPSession(page);
  try {
    const handle = await session.send('Runtime.evaluate', {
      expression: `document.querySelector(${JSON.stringify(selector)})`,
    });
    const { objectId } = handle.result;
    const described =
      objectId && (await session.send('DOM.describeNode', { objectId, depth: -1, pierce: true }));
    return await act(described ? (described.node as Node).shadowRoots?.[0] : undefined, session);
  } finally {
    await session.detach();
  }
}

function textOf(node: Node): string[] {
  if (isGone(node)) return [];
  if (node.nodeName === '#text') return node.nodeValue.trim() ? [node.nodeValue.trim()] : [];
  return (node.children ?? []).flatMap(textOf);
}

function isGone(node: Node): boolean {
  return attribute(node, 'part')?.split(' ').includes('gone') ?? false;
}

function namesOf(node: Node): (string | undefined)[] {
  return [attribute(node, 'aria-label'), textOf(node).join(' ')];
}

function attribute({ attributes = [] }: Node, name: string): string | undefined {
  const at = attributes.findIndex((text, index) => index % 2 === 0 && text === name);
  return at < 0 ? undefined : attributes[at + 1];
}

function find(node: Node, fits: (node: Node) => boolean): Node | undefined {
  if (isGone(node)) return undefined;
  if (fits(node)) return node;
  for (const child of node.children ?? []) {
    const found = find(child, fits);
    if (found) return found;
  }
  return undefined;
}
