import { defineContentScript } from 'wxt/utils/define-content-script';

import { leave } from '@/digest-page/bring';
import { readAnyPage } from '@/sites/any-page/read-any-page';
import { readMailing } from './read-mailing';

// Put into a page when it is needed: where the reader asks for it, a site has changed, or a mail may list papers.
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main: () =>
    leave('any-page', (page, url) => {
      const mailing = readMailing(page, url);
      return mailing ? { digest: mailing, sure: 1 } : readAnyPage(page, url);
    }),
});
