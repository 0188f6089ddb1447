/** Campaign parameters. */
export default {
  'utm.title': 'UTM',
  'utm.lead': 'Page views by the campaign parameters of the links that led to them.',
  'utm.utm_source': 'Sources',
  'utm.utm_medium': 'Mediums',
  'utm.utm_campaign': 'Campaigns',
  'utm.utm_content': 'Contents',
  'utm.utm_term': 'Terms',
  'utm.none': 'No campaign links in this period',
  'utm.none.hint': 'Add parameters to the links that you share, so that you see here which of them were followed:',
  'utm.none.one': 'Add {parameter}=… to links that you share.',
  'utm.example': 'Example of a campaign link',
} as const;
