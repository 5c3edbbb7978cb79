// Goes through a list by j and k, opens by Enter, and presses what is marked with the key r. Everything is there without keys too.
(() => {
  'use strict';

  const KEY = 'review-keys';
  const area = document.querySelector('[data-keys]');
  if (!area) {
    return;
  }
  const button = area.querySelector('[data-keys-switch]');
  const rows = [...document.querySelectorAll('[data-rows] > li')];

  const kept = (use) => {
    try {
      return use(localStorage);
    }
    catch {
      return null;
    }
  };

  let on = kept((here) => here.getItem(KEY)) !== 'off';

  const show = () => {
    area.querySelector('[data-keys-words]').hidden = !on;
    button.textContent = on ? button.dataset.off : button.dataset.on;
  };

  const writes = (target) => target.closest('input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]');

  const current = () => rows.findIndex((row) => row.contains(document.activeElement));

  const go = (by) => {
    const at = current();
    const next = rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : at + by];
    next?.querySelector('a')?.focus();
  };

  const press = (key) => {
    const row = rows[current()];
    const pressed = row ? row.querySelector(`[data-key="${key}"]`)
      : document.querySelector(`main > form [data-key="${key}"]`);
    pressed?.click();
  };

  button.addEventListener('click', () => {
    on = !on;
    kept((here) => here.setItem(KEY, on ? 'on' : 'off'));
    show();
  });

  addEventListener('keydown', (event) => {
    if (!on || event.ctrlKey || event.altKey || event.metaKey || event.repeat && event.key === 'r' || writes(event.target)) {
      return;
    }
    if (event.key === 'j' || event.key === 'k') {
      event.preventDefault();
      go(event.key === 'j' ? 1 : -1);
    }
    else if (event.key === 'r') {
      press('r');
    }
  });

  show();
  area.hidden = false;
  // The browser goes to what the address names first: in its next frame.
  if (location.hash === '#queue') {
    addEventListener('load', () => requestAnimationFrame(() => requestAnimationFrame(() => {
      if (current() < 0) {
        go(1);
      }
    })));
  }
})();
