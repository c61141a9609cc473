import { defineContentScript } from 'wxt/utils/define-content-script';

import { startLesson } from '@/teach-page/start';

// Put into a page where the reader wants to teach what its papers are.
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main: () => void startLesson(),
});
