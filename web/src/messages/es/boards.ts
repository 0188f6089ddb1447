/** Boards. */
export default {
  'boards.title': 'Tableros',
} as const;
