import { browser } from 'wxt/browser';
import { writeBackupNow } from '@/deeds/write-backup';

// A page that nobody sees: Chromium's worker can write a large file only with the help of one. It ends with the download.

browser.runtime.onMessage.addListener((message, asker, sendReply) => {
  if (message?.name !== 'write backup' || asker.id !== browser.runtime.id || asker.tab) return;
  write().then(sendReply, (error: unknown) => sendReply({ problem: String(error) }));
  return true; // Keeps the channel open until then
});

async function write(): Promise<{ url: string; bytes: number; leftAside: number }> {
  const { file, leftAside } = await writeBackupNow();
  return { url: URL.createObjectURL(file), bytes: file.size, leftAside };
}
