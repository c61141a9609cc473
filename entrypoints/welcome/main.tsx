import '@/components/theme.css';
import '@/components/layout.css';

import { render } from 'preact';

import { Welcome } from './Welcome';

const app = document.getElementById('app');
if (app) render(<Welcome />, app);
