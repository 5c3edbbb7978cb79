// Links of a chain can be dragged, beside the buttons that move them. What is dropped is sent like a press of a button.
(() => {
  'use strict';
  const words = document.currentScript.dataset.drag;
  for (const form of document.querySelectorAll('form.move')) {
    const link = form.closest('[data-link]');
    const list = link.parentElement;
    const handle = document.createElement('span');
    handle.className = 'handle';
    handle.title = words;
    handle.setAttribute('aria-hidden', 'true');
    handle.textContent = '⠿';
    form.append(handle);
    let before = null;

    const others = () => [...list.querySelectorAll(':scope > [data-link]')].filter((one) => one !== link);
    const putBack = () => {
      list.insertBefore(link, before);
      link.classList.remove('dragged');
    };

    handle.addEventListener('pointerdown', (event) => {
      if (event.button !== 0) {
        return;
      }
      before = link.nextElementSibling;
      handle.setPointerCapture(event.pointerId);
      link.classList.add('dragged');
      event.preventDefault();
    });
    handle.addEventListener('pointermove', (event) => {
      if (!handle.hasPointerCapture(event.pointerId)) {
        return;
      }
      const next = others().find((one) => {
        const box = one.getBoundingClientRect();
        return event.clientY < box.top + box.height / 2;
      });
      if (next) {
        if (link.nextElementSibling !== next) {
          list.insertBefore(link, next);
        }
      } else if (list.lastElementChild !== link) {
        list.append(link);
      }
    });
    handle.addEventListener('pointercancel', putBack);
    handle.addEventListener('pointerup', () => {
      link.classList.remove('dragged');
      if (link.nextElementSibling === before) {
        return;
      }
      let next = link.nextElementSibling;
      while (next && !next.dataset.link) {
        next = next.nextElementSibling;
      }
      for (const [name, text] of [['way', 'before'], ['before', next ? next.dataset.link : '']]) {
        const field = document.createElement('input');
        field.type = 'hidden';
        field.name = name;
        field.value = text;
        form.append(field);
      }
      form.submit();
    });
  }
})();
