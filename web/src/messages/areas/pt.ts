/** Where the Portuguese texts are. */
export default import.meta.glob<Record<string, string>>('../pt/*.ts', { import: 'default' });
