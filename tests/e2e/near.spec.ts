import { expect, test } from './extension';
import { arxivPage, arxivUrl } from './pages';
import { makePapers } from './papers';

test('marks are drawn near the view, and on paper everywhere', async ({ context, serve }) => {
  serve({ [arxivUrl]: arxivPage(makePapers(200)) });
  const page = await context.newPage();
  await page.goto(arxivUrl);
  await expect(page.locator('[data-paperlight-verdict]')).toHaveCount(400);
  const [first, last] = [page.locator('dt').first(), page.locator('dt').last()];
  const near = 'data-paperlight-near';
  await expect(first).toHaveAttribute(near, '');
  await expect(last).not.toHaveAttribute(near);
  await last.scrollIntoViewIfNeeded();
  await expect(last).toHaveAttribute(near, '');
  await expect(first).not.toHaveAttribute(near);
  await expect(first.locator('paperlight-paper')).toHaveCount(0);
  expect(await page.locator(`[${near}]`).count()).toBeLessThan(200);
  for (let time = 0; time < 12; time++) {
    await first.scrollIntoViewIfNeeded();
    await expect(first.locator('paperlight-paper')).toHaveCount(1);
    await last.scrollIntoViewIfNeeded();
    await expect(first.locator('paperlight-paper')).toHaveCount(0);
  }
  await page.pdf();
  await expect(page.locator(`[${near}]`)).toHaveCount(400);
});
