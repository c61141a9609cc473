import { fakeBrowser } from 'wxt/testing';
import { bringTexts } from '@/locale/bring-texts';

// Without a browser there are no texts but those brought along.
fakeBrowser.i18n.getMessage = () => '';
bringTexts();
