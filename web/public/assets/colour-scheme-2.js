// Sets light or dark before the first paint. A file of its own, because the page allows no inline script;
// raise the number in its name when it changes, since assets are cached for good.
(function () {
  var wanted = null;
  try {
    wanted = localStorage.getItem('kokumi.colour-scheme');
  } catch {
    // storage is blocked: follow the system
  }
  // The address of a shared page may say which (src/theme/shared-scheme.ts).
  var named = location.pathname.indexOf('/share/') === 0 && /[?&]theme=(light|dark)(&|$)/.exec(location.search);
  if (named) wanted = named[1];
  var dark = wanted === 'dark' || (wanted !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
