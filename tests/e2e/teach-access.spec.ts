import { findBarriers } from './axe';
import { expect } from './extension';
import { beginLesson, panel, pointAt, press, said } from './lessons';
import { test } from './open-roots';
import { pressable } from './prompts';
import { labPage, labUrl } from './teach-pages';

// What automated rules can see of a lesson, in both themes. By keys alone it is taught in teach.spec.ts.

test.use({ flags: pressable });

test('the panel of a lesson, while it asks and when it shows what was found', async ({
  serve,
  pressOn,
  answer,
}) => {
  serve({ [labUrl]: labPage({ papers: 20 }) });
  const page = await beginLesson({ pressOn, answer }, labUrl);
  expect(await findBarriers(page, panel), 'asking').toEqual([]);
  await pointAt(page, '.name');
  await expect.poll(() => said(page)).toContain('25 papers');
  await expect(page.getByRole('button', { name: 'Pick: Title' })).toBeVisible(); // The root is open
  expect(await findBarriers(page, panel), 'found').toEqual([]);
  await press(page, 'Also this');
  expect(await findBarriers(page, panel), 'pointing').toEqual([]);
});
