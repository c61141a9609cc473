import type { BrowserContext, Page } from '@playwright/test';
import { listenForHarm, noHarm } from '@/tests/e2e/alarm';
import { expect, test } from '@/tests/e2e/extension';
import { readCopies, readRows } from '@/tests/e2e/inside';
import { pressable } from '@/tests/e2e/prompts';
import { allowedHosts } from '@/tests/e2e/site-pages';
import { tell, triedOf } from './report';

// The reader takes our access to a website back in the browser's own settings, while pages of it are open.

test.use({ flags: pressable });

const host = 'https://huggingface.co/*';
const ours = (page: Page) => page.locator('[data-paperlight], paperlight-paper');

/** The browser's own page for its extensions: it may do what the reader can do there. */
async function openSettings(context: BrowserContext, id: string): Promise<Access> {
  const page = await context.newPage();
  await page.goto(`chrome://extensions/?id=${id}`);
  const set = (access: string) =>
    page.evaluate(
      async ([extensionId, hostAccess]) => {
        const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
        await developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess });
      },
      [id, access] as const,
    );
  return { onClick: () => set('ON_CLICK'), onAllSites: () => set('ON_ALL_SITES') };
}

interface Access {
  onClick: () => Promise<void>;
  onAllSites: () => Promise<void>;
}

interface DeveloperPrivate {
  updateExtensionConfiguration: (wish: { extensionId: string; hostAccess: string }) => Promise<void>;
}

test('access is taken back and given again under an open page', async ({
  context,
  extensionId,
  inside,
  openDemo,
  openExtensionPage,
  pressButton,
  answer,
}, info) => {
  const times = triedOf(2, 10);
  const harm = await listenForHarm(context);
  const page = await openDemo();
  await page.keyboard.press('n');
  await page.keyboard.press('s');
  await expect(page.locator('[data-paperlight-saved]')).toHaveCount(1);
  const kept = async () => [
    await readRows(inside, 'library'),
    await readRows(inside, 'judgements'),
    await readCopies(inside),
  ];
  const before = await kept();
  const options = await openExtensionPage('options', 'sites');
  const access = await openSettings(context, extensionId);
  const isOn = options.getByRole('checkbox', { name: /Hugging Face/ });
  const giveBackInOptions = async () => {
    await options.bringToFront();
    await isOn.click();
  };
  const giveBackInPopup = async () => {
    const popup = await pressButton(page);
    await expect.poll(popup.text).toContain('Hugging Face is read only where you open this window.');
    await popup.press('Switch on for Hugging Face');
  };
  for (let time = 0; time < times; time++) {
    await options.bringToFront();
    await expect(isOn).toBeChecked();
    await access.onClick();
    await expect.poll(() => allowedHosts(inside)).not.toContain(host);
    await expect(ours(page)).toHaveCount(0);
    await expect(isOn).not.toBeChecked();
    await page.bringToFront();
    for (const key of ['n', 's', 'x']) await page.keyboard.press(key);
    expect(await kept()).toEqual(before);

    await (time % 2 === 0 ? giveBackInOptions() : giveBackInPopup());
    await answer('allow');
    await expect(page.locator('[data-paperlight]')).toHaveCount(40); // Though it was not loaded anew
    await expect(page.locator('[data-paperlight-saved]')).toHaveCount(1);
    await expect(page.locator('paperlight-page')).toHaveCount(1);
    await expect(isOn).toBeChecked();
    await page.bringToFront();
    await page.keyboard.press('n');
    await expect(page.locator('[data-paperlight-current]')).toHaveCount(1);
    expect(await kept()).toEqual(before);
  }
  expect(await harm()).toEqual(noHarm);
  tell(info, { fault: 'access taken back', tried: times, lost: 0, doubled: 0, letIn: 0 });
});
