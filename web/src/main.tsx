/** Starts the dashboard in the page. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './theme/mantine-styles';
import { App } from './app/App';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
