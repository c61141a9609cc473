import { browser } from 'wxt/browser';
import { bringTexts } from '@/locale/bring-texts';

// Without a real browser there are no texts but those brought along.
browser.i18n.getMessage = () => '';
browser.i18n.getUILanguage = () => 'en';
await bringTexts();
