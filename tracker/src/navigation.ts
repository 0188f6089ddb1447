/** Calls back after anything that may have changed the address of a page without loading another one. */
export function onNavigation(callback: () => void): void {
  for (const method of ['pushState', 'replaceState'] as const) {
    const original = history[method];
    history[method] = function (this: History, ...parameters) {
      original.apply(this, parameters);
      callback();
    };
  }
  addEventListener('popstate', callback);
  addEventListener('hashchange', callback);
}
