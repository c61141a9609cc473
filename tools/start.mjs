// npm start: from a fresh clone to the extension on a page, in one command. `--headless` walks without a window.
import { ensureChromium } from './browser.mjs';
import { ensureDependencies, giveUp } from './dependencies.mjs';

ensureDependencies();
const browser = await ensureChromium();
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const headless = process.argv.includes('--headless') || !hasDisplay;

console.log('Building the extension …');
const { openStage } = await import('./stage.mjs'); // Imports what was just installed
const stage = await openStage({ browser, headless }).catch((error) =>
  giveUp(`Paperlight could not be started: ${error.message}`),
);
const { showDemo } = await import('./show.mjs');
const { walkDemo } = await import('./walk-demo.mjs');
await (headless ? walkDemo(stage, browser) : showDemo(stage, browser));
process.exit(0);
