import '@/components/theme.css';
import '@/components/layout.css';

import { render } from 'preact';

import { Options } from './Options';

const app = document.getElementById('app');
if (app) render(<Options />, app);
