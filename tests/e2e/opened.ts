import type { Page } from '@playwright/test';
import type { File } from './library-files';

// Digests that the reader opened, in the library.

export const rows = (page: Page) => page.getByTestId('opened-row');
export const counts = (page: Page) => page.getByTestId('counts');

export function choose(page: Page, files: File | File[]): Promise<void> {
  return page.getByTestId('open-files').setInputFiles(files);
}

/** Drops a file onto a page. */
export function drop(page: Page, name: string, text: string): Promise<void> {
  return page.evaluate(
    ([title, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], title));
      for (const type of ['dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, text] as const,
  );
}
