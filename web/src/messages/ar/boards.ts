/** Arabic. Boards. */
export default {
  'boards.title': 'اللوحات',
} as const;
