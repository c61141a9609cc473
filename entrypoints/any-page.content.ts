import { defineContentScript } from 'wxt/utils/define-content-script';

import { leave } from '@/digest-page/bring';
import { readAnyPage } from '@/sites/any-page/read-any-page';

// Put into a page when it is needed: where the reader asks for it, or a site has changed.
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main: () => leave('any-page', readAnyPage),
});
