/** Boards. */
export default {
  'boards.title': 'Tableaux',
} as const;
