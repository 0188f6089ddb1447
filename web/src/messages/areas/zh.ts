/** Where the Chinese texts are. */
export default import.meta.glob<Record<string, string>>('../zh/*.ts', { import: 'default' });
