import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { root } from './dependencies.mjs';

/** Renders `icon.svg` to `public/icon`, one picture per size that browsers ask for. */
export async function drawIcons(/** @type {import('playwright-core').Page} */ page) {
  const svg = readFileSync(path.join(root, 'tools/icon.svg'), 'utf8');
  const folder = path.join(root, 'public/icon');
  mkdirSync(folder, { recursive: true });
  for (const size of [16, 32, 48, 128]) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body { margin: 0 } svg { display: block; height: 100vh }</style>${svg}`);
    await page.screenshot({ path: path.join(folder, `${size}.png`), omitBackground: true });
  }
}
