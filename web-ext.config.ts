import { defineWebExtConfig } from 'wxt';
import { findChromium } from './tools/browser.mjs';

// What `npm run dev` opens.
const chrome = await findChromium();
const isRoot = process.getuid?.() === 0; // Root has no sandbox

export default defineWebExtConfig({
  binaries: chrome ? { chrome } : {},
  chromiumArgs: isRoot ? ['--no-sandbox', '--disable-gpu'] : [],
  startUrls: ['https://huggingface.co/papers', 'https://arxiv.org/list/cs.CL/new'],
});
