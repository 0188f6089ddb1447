/** Boards. */
export default {
  'boards.title': 'Painéis',
} as const;
