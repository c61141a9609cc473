import './mark.css';
import './ours.css';

import { browser } from 'wxt/browser';

import { openDigestPage } from './digest-page';

/** Begins to follow this page, once the reader has it in front. */
export function startDigestPage(): void {
  if ('prerendering' in document && document.prerendering) {
    document.addEventListener('prerenderingchange', start, { once: true });
  } else {
    start();
  }
}

function start(): void {
  const report = openDigestPage();
  browser.runtime.onMessage.addListener((message: unknown, asker, reply) => {
    if (asker.id === browser.runtime.id && isReportQuestion(message)) reply(report());
  });
}

/** The one question the page answers: the popup asks what is in front of the reader. */
function isReportQuestion(message: unknown): boolean {
  return (message as { name?: unknown } | undefined)?.name === 'reportPage';
}
