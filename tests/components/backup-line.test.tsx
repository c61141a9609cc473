// @vitest-environment happy-dom
import '@/tests/exchange/texts';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';

import { BackupLine } from '@/components/data/BackupLine';

test('the last backup is told with the damaged rows that it only names', async () => {
  const page = document.createElement('div');
  await act(() => render(<BackupLine last={{ at: 1, changes: 0, leftAside: 2 }} />, page));
  expect(page.textContent).toContain('2 damaged rows are only named in it.');
  await act(() => render(<BackupLine last={{ at: 1, changes: 0 }} />, page));
  expect(page.textContent).not.toContain('damaged');
});
