/** Japanese. Boards. */
export default {
  'boards.title': 'ボード',
} as const;
