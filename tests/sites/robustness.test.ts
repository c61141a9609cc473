import { expect, test } from 'vitest';
import { siteFor } from '@/sites';
import { ownPages } from '@/tools/sites-report/pages';
import { mutated } from '@/tools/sites-report/trials';

// What websites do to their markup from one year to the next: the digest is the same, or the reader is told that the
// site has changed; and no paper ever gets another's title, nor an advertisement becomes one.
const pages = ownPages('tests/sites').filter(({ url, shown }) => siteFor(url) && shown.length > 0);

test.each(pages)('$file survives changes of its markup', (page) => {
  const trials = mutated(page);
  expect(trials.length).toBeGreaterThan(5);
  expect(trials.filter(({ recall, announced }) => recall < 1 && !announced)).toEqual([]);
  expect(trials.filter(({ precision, announced }) => precision < 1 && !announced)).toEqual([]);
  expect(trials.filter(({ mistaken }) => mistaken > 0)).toEqual([]);
  expect(trials.flatMap(({ strangers }) => strangers).filter((id) => id.includes('shop.example'))).toEqual(
    [],
  );
});
