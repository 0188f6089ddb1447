/** Teams. */
export default {
  'teams.title': 'Teams',
} as const;
