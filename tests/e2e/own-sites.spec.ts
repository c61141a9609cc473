import type { OwnSite } from '@/domain/own-site';
import { expect, test } from './extension';
import { putRows, readRows } from './inside';
import { pressable } from './prompts';
import { restore } from './restore';
import { allowedHosts } from './site-pages';

// Sites that the reader added, read as they showed it.

test.use({ flags: pressable });

const page = 'https://lab.example/publications';
const host = 'https://lab.example/*';
const papers = ['On exoplanets', 'On tree rings', 'On tide pools', 'On snow'].map(
  (title, at) => `<section class="work"><b>${title}</b> <a href="/papers/${at}">Read it</a></section>`,
);
const lab = `<!doctype html><html lang="en"><title>Lab</title><body><h1>Publications</h1>${papers.join('')}</body></html>`;

const taught: OwnSite = {
  id: 'Lab',
  site: {
    name: 'Lab',
    pages: [`${page}*`],
    known: 'taught',
    checked: '2026-11-26',
    listing: 'section.work',
    id: { at: 'a', attribute: 'href', as: 'page' },
    title: { at: 'b' },
  },
  hosts: [host],
  createdAt: 1,
  changedAt: 1,
};

test.beforeEach(async ({ serve, useSamples }) => {
  serve({ [page]: lab });
  await useSamples();
});

test('a site from a backup is off until the browser was told yes, and then read as it was shown', async ({
  context,
  openExtensionPage,
  answer,
}) => {
  const options = await openExtensionPage('options');
  await restore(options, { sites: [taught] });
  const digest = await context.newPage();
  await digest.goto(page);
  await digest.waitForTimeout(1_000);
  await expect(digest.locator('paperlight-page')).toHaveCount(0);

  await options.bringToFront();
  await options.getByRole('link', { name: 'Sites', exact: true }).click();
  const labSwitch = options.getByRole('checkbox', { name: 'Lab', exact: true });
  await expect(labSwitch).not.toBeChecked();
  await labSwitch.click();
  await answer('allow');
  await expect(labSwitch).toBeChecked();
  await digest.bringToFront();
  await digest.reload();
  await expect(digest.locator('section.work[data-paperlight-verdict]')).toHaveCount(4);
  await expect(digest.locator('[data-paperlight-verdict="flagged"]')).toContainText('On exoplanets');
});

test('a selector that is none is a problem that is told', async ({ inside, pressOn }) => {
  const broken = { ...taught, site: { ...taught.site, listing: 'section[' } };
  await putRows(inside, 'sites', [broken as unknown as Record<string, unknown>]);
  const { popup } = await pressOn(page);
  await expect.poll(popup.text).toMatch(/Lab seems to have changed/);
  await popup.press('Copy a report');
  await expect.poll(popup.text).toContain('Report copied');
});

test('a taught site that is off is switched on from the popup, and keeps what it was taught', async ({
  inside,
  pressOn,
  answer,
}) => {
  const own = { ...taught, id: 'lab.example', site: { ...taught.site, name: 'lab.example' } };
  await putRows(inside, 'sites', [own as unknown as Record<string, unknown>]);
  const { page: digest, popup } = await pressOn(page);
  await popup.press('Switch on for lab.example');
  await answer('allow');
  await expect.poll(() => allowedHosts(inside)).toContain(host);
  await digest.bringToFront();
  await digest.reload();
  await expect(digest.locator('section.work[data-paperlight-verdict]')).toHaveCount(4);
  expect(await readRows(inside, 'sites')).toEqual([own]);
});

test('deleting everything switches sites off again', async ({ inside, openExtensionPage, answer }) => {
  const options = await openExtensionPage('options');
  await options.getByRole('link', { name: 'Sites', exact: true }).click();
  await options.getByRole('checkbox', { name: 'SciRate' }).click();
  await answer('allow');
  await expect.poll(() => allowedHosts(inside)).toContain('https://scirate.com/*');
  await options.getByRole('link', { name: 'Data', exact: true }).click();
  await options.getByLabel('Type “delete” to confirm').fill('delete');
  await options.getByRole('button', { name: 'Delete everything' }).click();
  await expect.poll(() => allowedHosts(inside)).not.toContain('https://scirate.com/*');
  expect(await allowedHosts(inside)).toContain('https://arxiv.org/*');
});
