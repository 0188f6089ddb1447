/** Compare. */
export default {
  'compare.title': 'Compare',
  'compare.lead': 'Two periods side by side: the chosen one, and the one that it is compared with.',
  'compare.nothing': 'Nothing to compare with',
  'compare.nothing.hint': 'Choose a period other than all time, and what it is compared with: the period before, or a year ago.',
  'compare.figures': 'Figures compared',
  'compare.series': 'Course of both periods',
  'compare.counted': 'What is counted',
  'compare.summary': 'Over time: {now} and, dashed, {before}. The same data is available as a table.',
  'compare.time': 'Time',
  'compare.timeBefore': 'Compared with',
  'compare.values': 'Values compared',
  'compare.field': 'Field',
  'compare.now': 'Now',
  'compare.before': 'Before',
  'compare.change': 'Change',
  'compare.new': 'new',
} as const;
