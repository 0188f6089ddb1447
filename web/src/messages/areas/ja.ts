/** Where the Japanese texts are. */
export default import.meta.glob<Record<string, string>>('../ja/*.ts', { import: 'default' });
