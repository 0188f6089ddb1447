/** Where the Spanish texts are. */
export default import.meta.glob<Record<string, string>>('../es/*.ts', { import: 'default' });
