import { readRoot } from './closed-root';
import { expect, test } from './extension';
import { arxivPage, arxivUrl } from './pages';
import { makePapers } from './papers';
import { pressable } from './prompts';
import { allowedHosts, marks, openSites, pageOf, scirate, scirateHost, scriptsWaiting } from './site-pages';

// Sites that are switched on and off one by one. The browser's own questions are asked and answered for real.

test.use({ flags: pressable });

test.beforeEach(async ({ serve, useSamples }) => {
  serve({ [scirate]: pageOf('scirate/home') });
  await useSamples();
});

test('a site is read once the browser was told yes, and left at once when it is switched off', async ({
  context,
  inside,
  openExtensionPage,
  answer,
}) => {
  const page = await context.newPage();
  await page.goto(scirate);
  await page.waitForTimeout(1_500); // Long enough for marks to appear
  await expect(page.locator('[data-paperlight], paperlight-page')).toHaveCount(0);

  const options = await openSites(openExtensionPage);
  const scirateSwitch = options.getByRole('checkbox', { name: 'SciRate' });
  await expect(scirateSwitch).not.toBeChecked();
  await scirateSwitch.click();
  await answer('allow');
  await expect.poll(() => allowedHosts(inside)).toContain(scirateHost);
  await expect(scirateSwitch).toBeChecked();
  await expect.poll(() => scriptsWaiting(inside)).toEqual([scirateHost]);
  await expect(page.locator(marks)).not.toHaveCount(0); // Though it was open before
  await page.reload();
  await expect(page.locator(marks)).not.toHaveCount(0);
  await expect(page.locator('paperlight-page')).toHaveCount(1);

  await options.bringToFront();
  await scirateSwitch.click();
  await expect(scirateSwitch).not.toBeChecked();
  await expect(page.locator('[data-paperlight], paperlight-paper')).toHaveCount(0);
  await expect.poll(() => readRoot(page, 'paperlight-page')).toBe('');
  expect(await allowedHosts(inside)).not.toContain(scirateHost);
  await expect.poll(() => scriptsWaiting(inside)).toEqual([]);
  await page.reload();
  await page.waitForTimeout(1_500);
  await expect(page.locator('[data-paperlight], paperlight-page')).toHaveCount(0);
});

test('a site stays off when the browser was told no', async ({ inside, openExtensionPage, answer }) => {
  const options = await openSites(openExtensionPage);
  const scirateSwitch = options.getByRole('checkbox', { name: 'SciRate' });
  for (const _ of ['once', 'again']) {
    await scirateSwitch.click();
    await answer('deny');
    await expect(options.getByText('The browser was told no, so it stays off.')).toBeVisible();
    await expect(scirateSwitch).not.toBeChecked();
  }
  expect(await allowedHosts(inside)).not.toContain(scirateHost);
  expect(await scriptsWaiting(inside)).toEqual([]);
});

test('what is taken back in the browser’s own settings is off at once', async ({
  context,
  inside,
  extensionId,
  openExtensionPage,
  answer,
}) => {
  const options = await openSites(openExtensionPage);
  const scirateSwitch = options.getByRole('checkbox', { name: 'SciRate' });
  await scirateSwitch.click();
  await answer('allow');
  await expect.poll(() => scriptsWaiting(inside)).toEqual([scirateHost]);
  const page = await context.newPage();
  await page.goto(scirate);
  await expect(page.locator(marks)).not.toHaveCount(0);
  const manager = await context.newPage();
  await manager.goto('chrome://extensions/');
  await manager.evaluate(
    ([id, host]) => (chrome as unknown as BrowserSettings).developerPrivate.removeHostPermission(id, host),
    [extensionId, scirateHost] as const,
  );
  await expect(page.locator('[data-paperlight], paperlight-paper')).toHaveCount(0);
  await expect(scirateSwitch).not.toBeChecked();
  await expect.poll(() => scriptsWaiting(inside)).toEqual([]);
});

interface BrowserSettings {
  developerPrivate: {
    removeHostPermission: (id: string, host: string) => Promise<void>;
    updateExtensionConfiguration: (change: { extensionId: string; hostAccess: string }) => Promise<void>;
  };
}

test('a first site, too, is off where the browser does not allow it', async ({
  context,
  serve,
  extensionId,
  openExtensionPage,
  answer,
}) => {
  serve({ [arxivUrl]: arxivPage(makePapers(12)) });
  const page = await context.newPage();
  await page.goto(arxivUrl);
  await expect(page.locator(marks)).toHaveCount(24);
  const options = await openSites(openExtensionPage);
  const arxivSwitch = options.getByRole('checkbox', { name: 'arXiv', exact: true });
  await expect(arxivSwitch).toBeChecked();
  const manager = await context.newPage();
  await manager.goto('chrome://extensions/');
  await manager.evaluate(
    (id) =>
      (chrome as unknown as BrowserSettings).developerPrivate.updateExtensionConfiguration({
        extensionId: id,
        hostAccess: 'ON_CLICK',
      }),
    extensionId,
  );
  await expect(arxivSwitch).not.toBeChecked();
  await expect(page.locator('[data-paperlight]')).toHaveCount(0);
  await options.bringToFront();
  await arxivSwitch.click();
  await answer('allow');
  await expect(arxivSwitch).toBeChecked();
});
