/** Loads every English text before tests of the dashboard's logic. */
import { allAreas, loadMessages } from './load-messages';

await loadMessages(...allAreas());
