import '@/components/theme.css';
import '@/components/layout.css';

import { render } from 'preact';

import { text } from '@/locale/text';

import { Welcome } from './Welcome';

document.title = text('welcomePageTitle');

const app = document.getElementById('app');
if (app) render(<Welcome />, app);
