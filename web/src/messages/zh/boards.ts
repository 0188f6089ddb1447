/** Chinese. Boards. */
export default {
  'boards.title': '看板',
} as const;
