import './mark.css';
import './ours.css';

import { browser } from 'wxt/browser';

import type { Site } from '@/sites/site';
import { openDigestPage } from './digest-page';

/** Begins to follow this page, once the reader has it in front. `sites` are those whose pages it may be. */
export function startDigestPage(sites: Site[]): void {
  if ('prerendering' in document && document.prerendering) {
    document.addEventListener('prerenderingchange', () => start(sites), { once: true });
  } else {
    start(sites);
  }
}

function start(sites: Site[]): void {
  const report = openDigestPage(sites);
  browser.runtime.onMessage.addListener((message: unknown, asker, reply) => {
    if (asker.id === browser.runtime.id && isReportQuestion(message)) reply(report());
  });
}

/** The one question the page answers: the popup asks what is in front of the reader. */
function isReportQuestion(message: unknown): boolean {
  return (message as { name?: unknown } | undefined)?.name === 'reportPage';
}
