import type { Site } from './site';

const pause = 250; // Milliseconds
const patience = 5_000;
const grace = 1_000;

/** Settles when the framework that builds the page has taken it over, or never will. */
export async function whenHydrated(framework: Site['hydrates']): Promise<void> {
  if (!framework) return;
  if (document.readyState !== 'complete') {
    await new Promise((resume) => window.addEventListener('load', resume, { once: true }));
  }
  if (framework === 'other') return rest(grace);
  for (let waited = 0; waited < patience; waited += pause) {
    await rest(pause);
    if (!isServerMade()) return;
  }
}

function rest(milliseconds: number): Promise<void> {
  return new Promise((resume) => setTimeout(resume, milliseconds));
}

/** Svelte's server writes `<!--[-->` before every block; its hydration takes these comments away. */
function isServerMade(): boolean {
  return document.evaluate('boolean(//comment()[.="["])', document, null, XPathResult.BOOLEAN_TYPE)
    .booleanValue;
}
