import type { Page } from '@playwright/test';
import type { File } from './library-files';

// Digests that the reader opened, in the library.

export const rows = (page: Page) => page.getByTestId('opened-row');
export const counts = (page: Page) => page.getByTestId('counts');

export function choose(page: Page, files: File | File[]): Promise<void> {
  return page.getByTestId('open-files').setInputFiles(files);
}
