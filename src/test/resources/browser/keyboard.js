/* Where the keyboard is, and whether somebody who looks can tell. */
(() => {
  'use strict';

  const MARK = 'data-stop';
  let stops = 0;

  const name = (element) => element.outerHTML.replace(/\s+/g, ' ').slice(0, 110);

  const words = (element) => {
    const text = element.getAttribute('aria-label') || element.innerText || '';
    const label = element.labels && element.labels[0] ? element.labels[0].innerText : '';
    return (label || text).replace(/\s+/g, ' ').trim();
  };

  const outlined = (element) => {
    const style = element && getComputedStyle(element);
    return style && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && style.outlineColor !== 'rgba(0, 0, 0, 0)';
  };

  window.keyboard = {
    /* The element that has the focus: what it is called, its id, and what is wrong with it, if anything. */
    stop: () => {
      const element = document.activeElement;
      if (!element || element === document.body || element === document.documentElement) {
        return { words: '', id: '', at: '', fault: '' };
      }
      if (!element.hasAttribute(MARK)) {
        element.setAttribute(MARK, String(++stops));
      }
      const box = element.getBoundingClientRect();
      const wayOut = document.querySelector('.way-out');
      const covered = wayOut && !wayOut.contains(element) && box.top > wayOut.getBoundingClientRect().top - 8;
      const outside = box.bottom < 1 || box.top > innerHeight - 1;
      const label = element.labels && element.labels[0];
      let fault = '';
      if (!outlined(element) && !outlined(label)) {
        fault = `nobody can see that the focus is on ${name(element)}`;
      }
      else if (covered || outside) {
        fault = `out of sight: ${name(element)}`;
      }
      return { words: words(element), id: element.id, at: element.getAttribute(MARK), fault };
    }
  };
})();
