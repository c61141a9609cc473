import '@/components/theme.css';
import '@/components/layout.css';

import { render } from 'preact';

import { bringTexts } from '@/locale/bring-texts';
import { language, text } from '@/locale/text';

import { Options } from './Options';

await bringTexts();
document.documentElement.lang = language();
document.title = text('optionsTitle');

const app = document.getElementById('app');
if (app) render(<Options />, app);
