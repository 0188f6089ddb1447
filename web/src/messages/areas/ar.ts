/** Where the Arabic texts are. */
export default import.meta.glob<Record<string, string>>('../ar/*.ts', { import: 'default' });
