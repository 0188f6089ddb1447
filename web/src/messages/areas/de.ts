/** Where the German texts are. */
export default import.meta.glob<Record<string, string>>('../de/*.ts', { import: 'default' });
