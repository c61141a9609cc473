import '@/components/theme.css';
import '@/components/layout.css';

import { render } from 'preact';

import { bringTexts } from '@/locale/bring-texts';
import { text } from '@/locale/text';

import { Library } from './Library';

bringTexts();
document.title = text('libraryTitle');

const app = document.getElementById('app');
if (app) render(<Library />, app);
