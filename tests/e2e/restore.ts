import type { Page } from '@playwright/test';
import { newInterest } from '@/domain/draft';
import type { Interest } from '@/domain/interest';
import type { Theirs } from '@/domain/theirs';
import { writeBackup } from '@/exchange/backup';

/** An interest that is kept already. */
export function anInterest(part: Partial<Interest>): Interest {
  return { ...newInterest('one', 'amber', 1), name: 'One', ...part };
}

/** Gives the options page a file to restore; it asks before it does. */
export async function openBackup(options: Page, text: string): Promise<void> {
  await options.getByRole('link', { name: 'Data', exact: true }).click();
  const buffer = Buffer.from(text);
  await options
    .getByTestId('restore-file')
    .setInputFiles({ name: 'paperlight.json', mimeType: 'application/json', buffer });
}

/** Restores this, as a reader does from a file. */
export async function restore(options: Page, theirs: Partial<Theirs>): Promise<void> {
  const all: Theirs = {
    library: [],
    interests: [],
    judgements: [],
    sites: [],
    settings: undefined,
    ...theirs,
  };
  await openBackup(options, writeBackup(all, new Date()));
  await options.getByRole('button', { name: 'Restore', exact: true }).click();
  await options.getByText(/^Restored: /).waitFor();
}
