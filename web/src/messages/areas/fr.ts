/** Where the French texts are. */
export default import.meta.glob<Record<string, string>>('../fr/*.ts', { import: 'default' });
