import { browser } from 'wxt/browser';
import { writeBackupNow } from '@/deeds/write-backup';

/** A backup that downloads can read until it is closed. */
export interface BackupFile {
  url: string;
  bytes: number;
  leftAside: number;
  close: () => unknown;
}

/** Writes a backup and checks it; where the background has no document, in a page that nobody sees. */
export async function writeBackupFile(): Promise<BackupFile> {
  return 'createObjectURL' in URL ? writeHere() : writeOffscreen();
}

async function writeHere(): Promise<BackupFile> {
  const { file, leftAside } = await writeBackupNow();
  const url = URL.createObjectURL(file);
  return { url, bytes: file.size, leftAside, close: () => URL.revokeObjectURL(url) };
}

async function writeOffscreen(): Promise<BackupFile> {
  const close = () => browser.offscreen.closeDocument();
  if (await browser.offscreen.hasDocument()) await close(); // Of a worker that died
  await browser.offscreen.createDocument({
    url: '/backup-writer.html',
    reasons: ['BLOBS'],
    justification: 'Writes the weekly backup of the library',
  });
  const written: Omit<BackupFile, 'close'> | { problem: string } = await browser.runtime.sendMessage({
    name: 'write backup',
  });
  if ('url' in written) return { ...written, close };
  await close();
  throw new Error(written.problem);
}
