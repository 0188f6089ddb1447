/** Boards. */
export default {
  'boards.title': 'Boards',
} as const;
