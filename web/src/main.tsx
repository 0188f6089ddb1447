/** Starts the dashboard in the page, in its language. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './theme/mantine-styles';
import { App } from './app/App';
import { language } from './messages/language';
import { loadMessages } from './messages/load-messages';

const root = document.getElementById('root');
document.documentElement.lang = language.code;
document.documentElement.dir = language.rightToLeft ? 'rtl' : 'ltr';

if (root) {
  await loadMessages('frame');
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
