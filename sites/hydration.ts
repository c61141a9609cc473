const pause = 250; // Milliseconds
const patience = 5_000;

/** Settles when Svelte has taken the page over, or never will. */
export async function whenHydrated(): Promise<void> {
  if (document.readyState !== 'complete') {
    await new Promise((resume) => window.addEventListener('load', resume, { once: true }));
  }
  for (let waited = 0; waited < patience; waited += pause) {
    await new Promise((resume) => setTimeout(resume, pause));
    if (!isServerMade()) return;
  }
}

/** Svelte's server writes `<!--[-->` before every block; its hydration takes these comments away. */
function isServerMade(): boolean {
  return document.evaluate('boolean(//comment()[.="["])', document, null, XPathResult.BOOLEAN_TYPE)
    .booleanValue;
}
