/* Light or dark as it was chosen in this browser, on a page that no server could put it into: before anything is drawn. */
(() => {
  'use strict';

  const chosen = document.cookie.match(/(?:^|; )(?:__Host-)?brightness=(light|dark)(?:;|$)/);
  if (chosen) {
    document.documentElement.dataset.brightness = chosen[1];
    document.querySelector('meta[name="color-scheme"]').content = chosen[1];
    const bar = { light: '#faf4ea', dark: '#1b1613' }[chosen[1]];
    document.querySelectorAll('meta[name="theme-color"]').forEach((meta) => { meta.content = bar; });
  }
})();
