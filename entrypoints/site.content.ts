import { defineContentScript } from 'wxt/utils/define-content-script';

import { leave } from '@/digest-page/bring';
import { digestSteps } from '@/sites/read-digest';

// Put into the pages of sites that list papers: their other pages are not read.
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main: () => leave('site', digestSteps),
});
