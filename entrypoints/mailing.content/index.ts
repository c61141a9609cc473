import { defineContentScript } from 'wxt/utils/define-content-script';

import { leave } from '@/digest-page/bring';
import { readMailing } from './read-mailing';

// Put into a mail that has links to papers and no listings.
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main: () => leave('mailing', readMailing),
});
