/** Goals. */
export default {
  'goals.title': 'Goals',
  'goals.lead': 'How many visitors reach a page or do something.',
  'goals.add': 'New goal',
  'goals.change': 'Change goal',
  'goals.empty': 'No goal yet',
  'goals.empty.hint': 'Name a page or an event that you want visitors to reach, such as /thanks or signup.',
  'goals.type': 'Kind',
  'goals.value': 'Page or event',
  'goals.rate': 'Conversion',
  'goals.reached': 'Reached it',
  'goals.all': 'All visitors',
} as const;
