import { demoUrl, readDemoPapers } from './demo.mjs';
import { keepSamples, openDigest } from './walk.mjs';

/** Shows the demo digest to the reader, and waits until the window is closed. */
export async function showDemo(
  /** @type {import('./stage.mjs').Stage} */ stage,
  /** @type {string} */ browser,
) {
  const { context, extensionId } = stage;
  await keepSamples(stage);
  await openDigest(stage, readDemoPapers().length);
  for (const page of context.pages()) if (page.url() === 'about:blank') await page.close();
  console.log(`
Paperlight runs in ${browser}, with a profile of its own that is thrown away at the end.

  Demo digest   ${demoUrl}
                ${readDemoPapers().length} real papers on a page that came with this project. It is put in place of this one address;
                every other address is the real web.
  Welcome page  chrome-extension://${extensionId}/welcome.html
                Three sample interests are in; change them there or in the options.

On the digest: n next flagged paper, s save, w why, ? all keys. Alt+Shift+L opens the popup.
Close the browser window to stop.`);
  await new Promise((resume) => context.once('close', resume));
}
