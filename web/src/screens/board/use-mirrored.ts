/** Whether the page is read from right to left. */
export function useMirrored(): boolean {
  return document.documentElement.dir === 'rtl';
}
