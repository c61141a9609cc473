import { defineContentScript } from 'wxt/utils/define-content-script';

import { leave } from '@/digest-page/bring';
import { learning } from '@/sites/teach/learning';

// Put into a page that is taught.
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main: () => leave('learn', learning),
});
