/** Goals. */
export default {
  'goals.title': 'Ziele',
  'goals.lead': 'Wie viele Besucher eine Seite erreichen oder etwas tun.',
  'goals.add': 'Neues Ziel',
  'goals.change': 'Ziel ändern',
  'goals.empty': 'Noch kein Ziel',
  'goals.empty.hint': 'Nennen Sie eine Seite oder ein Ereignis, das Besucher erreichen sollen, etwa /danke oder signup.',
  'goals.type': 'Art',
  'goals.value': 'Seite oder Ereignis',
  'goals.rate': 'Conversion-Rate',
  'goals.reached': 'Ziel erreicht',
  'goals.all': 'Alle Besucher',
} as const;
