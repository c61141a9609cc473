import { expect, test } from './extension';
import { findToolbarPopup } from './toolbar-popup';

test('the toolbar opens the popup over the page, with the papers of the page', async ({
  context,
  openDemo,
  inside,
  extensionId,
}) => {
  const page = await openDemo();
  await inside.evaluate(() => chrome.action.openPopup());
  const url = `chrome-extension://${extensionId}/popup.html`;
  await expect.poll(() => findToolbarPopup(context, url)).toBeDefined();
  const popup = (await findToolbarPopup(context, url))!;
  const rows = `document.querySelectorAll('[data-testid="paper-row"]').length`;
  await expect.poll(() => popup.evaluate(rows)).toBe(7);
  expect(await popup.evaluate('document.body.innerText')).toContain('7 of 40 flagged · 40 new');
  const size = `[innerWidth, document.documentElement.scrollHeight - innerHeight]`;
  expect(await popup.evaluate(size)).toEqual([380, 0]); // Also where the screen leaves it less height than it wants
  await page.mouse.click(5, 5);
  await expect.poll(popup.isOpen).toBe(false);
});

test('the library opens beside the page', async ({
  context,
  useSamples,
  pressButton,
  extensionId,
  inside,
}) => {
  await useSamples();
  const popup = await pressButton(await context.newPage());
  await popup.press('Library beside the page');
  const panels = () => inside.evaluate(() => chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] }));
  await expect
    .poll(async () => (await panels()).map(({ documentUrl }) => documentUrl))
    .toEqual([`chrome-extension://${extensionId}/library.html`]);
});
