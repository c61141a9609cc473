import './mark.css';
import './ours.css';

import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';

import { contentMatches } from '@/sites';
import { openDigestPage } from './digest-page';

export default defineContentScript({
  matches: contentMatches,
  runAt: 'document_end',
  noScriptStartedPostMessage: true, // The page need not know our id
  main() {
    if ('prerendering' in document && document.prerendering) {
      document.addEventListener('prerenderingchange', start, { once: true });
    } else {
      start();
    }
  },
});

function start(): void {
  const report = openDigestPage();
  browser.runtime.onMessage.addListener((message: unknown, asker, reply) => {
    if (asker.id === browser.runtime.id && isReportQuestion(message)) reply(report());
  });
}

/** The one question the page answers: the popup asks what is in front of the reader. */
function isReportQuestion(message: unknown): boolean {
  return (
    typeof message === 'object' && message !== null && 'name' in message && message.name === 'reportPage'
  );
}
