// Links of a chain can be dragged, beside the buttons that move them. What is dropped is sent like a press of a button.
(() => {
  'use strict';
  const words = document.currentScript.dataset.drag;

  const drag = (event, link, form) => {
    const list = link.parentElement;
    const before = link.nextElementSibling;
    const listening = new AbortController();
    const others = () => [...list.querySelectorAll(':scope > [data-link]')].filter((one) => one !== link);

    const done = () => {
      listening.abort();
      link.classList.remove('dragged');
    };
    const move = (moved) => {
      if (moved.pointerId !== event.pointerId) {
        return;
      }
      const next = others().find((one) => {
        const box = one.getBoundingClientRect();
        return moved.clientY < box.top + box.height / 2;
      }) || null;
      if (link.nextElementSibling !== next) {
        list.insertBefore(link, next);
      }
    };
    const putBack = () => {
      list.insertBefore(link, before);
      done();
    };
    const drop = (dropped) => {
      if (dropped.pointerId !== event.pointerId) {
        return;
      }
      done();
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
    };

    // The document listens: what is moved in the page loses the pointer that it has captured.
    const { signal } = listening;
    document.addEventListener('pointermove', move, { signal });
    document.addEventListener('pointerup', drop, { signal });
    document.addEventListener('pointercancel', putBack, { signal });
    link.classList.add('dragged');
    event.preventDefault();
  };

  for (const form of document.querySelectorAll('form.move')) {
    const link = form.closest('[data-link]');
    const handle = document.createElement('span');
    handle.className = 'handle';
    handle.title = words;
    handle.setAttribute('aria-hidden', 'true');
    handle.textContent = '⠿';
    form.append(handle);
    handle.addEventListener('pointerdown', (event) => {
      if (event.button === 0 && event.isPrimary) {
        drag(event, link, form);
      }
    });
  }
})();
