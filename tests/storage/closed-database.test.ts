import { expect, test, vi } from 'vitest';
import { watchHealth } from '@/storage/health';

test('when the browser opens no database, whoever watches its health is told why', async () => {
  const words = 'A mutation operation was attempted on a database that did not allow mutations.';
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException(words, 'InvalidStateError');
  });
  for (
    let time = 0;
    time < 2;
    time++ // Whoever comes later too
  )
    await expect(
      new Promise((resolve, reject) => watchHealth().subscribe({ next: resolve, error: reject })),
    ).rejects.toThrow(words);
});
