import { browser, type PublicPath } from 'wxt/browser';

import { readBackground } from '@/domain/relevance/background';
import { readVectors } from '@/domain/relevance/vectors';

/** The word vectors; undefined when they cannot be read, and then there is nothing but rules. */
export const loadVectors = once('/relevance/vectors.bin', readVectors);

/** The papers that stand in for those a new reader has not seen yet; undefined when they cannot be read. */
export const loadBackground = once('/relevance/background.bin', readBackground);

/**
 * Reads a file of ours once in the life of a page or worker. A failure is told once and not remembered: the next who asks
 * tries again.
 */
function once<Asset>(path: string, read: (bytes: ArrayBuffer) => Asset): () => Promise<Asset | undefined> {
  let loading: Promise<Asset> | undefined;
  let isTold = false;
  return async () => {
    loading ??= fetchBytes(path).then(read);
    try {
      return await loading;
    } catch (error) {
      loading = undefined;
      if (!isTold) console.error(`Paperlight could not read ${path}`, error);
      isTold = true;
      return undefined;
    }
  };
}

async function fetchBytes(path: string): Promise<ArrayBuffer> {
  const reply = await fetch(browser.runtime.getURL(path as PublicPath));
  if (!reply.ok) throw new Error(`${path}: ${reply.status}`);
  return reply.arrayBuffer();
}
