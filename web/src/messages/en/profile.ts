/** Profile. */
export default {
  'profile.title': 'Profile',
} as const;
