/* What the crawl asks of a page, beside axe. Each answers with a list of sentences, empty when all is well. */
(() => {
  'use strict';

  const SMALLEST = 44;

  const shown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: false })
    && element.getClientRects().length > 0;

  const name = (element) => element.outerHTML.replace(/\s+/g, ' ').slice(0, 110);

  // A link within a sentence may be as high as its line: WCAG 2.5.8, "Inline".
  const inSentence = (element) => {
    if (element.localName !== 'a' || !/^inline(-block)?$/.test(getComputedStyle(element).display)) {
      return false;
    }
    const around = element.parentElement;
    return getComputedStyle(around).display !== 'flex'
      && [...around.childNodes].some((other) => other !== element && !['A', 'FORM'].includes(other.nodeName) && other.textContent.trim() !== '');
  };

  const together = (element) => {
    const boxes = [element, ...(element.labels || [])].map((one) => one.getBoundingClientRect());
    return {
      width: Math.max(...boxes.map((box) => box.right)) - Math.min(...boxes.map((box) => box.left)),
      height: Math.max(...boxes.map((box) => box.bottom)) - Math.min(...boxes.map((box) => box.top))
    };
  };

  const targets = () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
    .filter((element) => shown(element) && !element.matches('.skip') && !inSentence(element))
    .map((element) => ({ element, box: together(element) }))
    .filter(({ box }) => Math.round(box.width) < SMALLEST || Math.round(box.height) < SMALLEST)
    .map(({ element, box }) => `${Math.round(box.width)} x ${Math.round(box.height)} is a small target: ${name(element)}`);

  const sideways = () => {
    const width = innerWidth;
    if (document.scrollingElement.scrollWidth <= width) {
      return [];
    }
    const widest = [...document.body.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > width + 1).pop();
    return [`scrolls sideways, ${document.scrollingElement.scrollWidth} in ${width}: ${widest ? name(widest) : ''}`];
  };

  const ID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d+/g;

  // What somebody typed or is called is not of the page's build; whether there is a text at all is.
  const SAID = ['value', 'content', 'href', 'action', 'title', 'alt', 'aria-label', 'datetime', 'd', 'points', 'src'];

  // Rows that are built alike count as two: one, and more than one, are different pages.
  const build = (element) => {
    const attributes = [...element.attributes].map((one) => `${one.name}=${SAID.includes(one.name) ? one.value.trim() !== '' : one.value.replace(ID, '#')}`).sort();
    const parts = [];
    for (const child of element.childNodes) {
      const part = child.nodeType === Node.TEXT_NODE ? (child.textContent.trim() ? 'text' : '') : child.nodeType === Node.ELEMENT_NODE ? build(child) : '';
      if (part && !(parts.at(-1) === part && parts.at(-2) === part)) {
        parts.push(part);
      }
    }
    return `<${element.localName} ${attributes.join(' ')}>${parts.join('')}</>`;
  };

  // A summary of faults has the focus, and leads to each of them.
  const faults = async () => {
    for (let frame = 0; frame < 3; frame++) {
      await new Promise((next) => { requestAnimationFrame(next); });
    }
    const summary = document.querySelector('.faults');
    if (!summary) {
      return ['no summary of faults'];
    }
    const told = [...summary.querySelectorAll('a')].filter((link) => !document.getElementById(link.hash.slice(1)));
    return [...(document.activeElement === summary ? [] : [`the focus is not on the summary of faults but on ${name(document.activeElement)}`]),
      ...told.map((link) => `leads to no field: ${name(link)}`)];
  };

  const axeSays = async (options) => (await axe.run(document, { resultTypes: ['violations'], ...options })).violations
    .flatMap((violation) => violation.nodes.slice(0, 3).map((node) => `${violation.id}: ${node.html.slice(0, 110)} ${node.any.map((one) => one.message).join(' ').slice(0, 160)}`));

  window.look = {
    targets,
    sideways,
    faults,
    build: () => build(document.documentElement),
    everything: async () => {
      // what is on the page is measured, not what happens to lie under the way out, which stays at the lower edge
      const wayOut = document.querySelector('.way-out');
      wayOut.style.position = 'static';
      const found = await axeSays({ runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
        rules: { 'aria-allowed-role': { enabled: true } } });
      wayOut.style.position = '';
      return found;
    },
    colours: () => axeSays({ runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }),
    /* Every address that this page leads to, by links and by forms that only ask. */
    links: () => [
      ...[...document.querySelectorAll('a[href]:not([download])')].map((link) => link.href),
      ...[...document.querySelectorAll('form:not([method=post])[action]')].map((form) => {
        const asked = new URLSearchParams([...new FormData(form)]);
        return `${form.action}?${asked}`;
      })
    ].map((address) => address.replace(/#.*/, '')).filter((address) => address.startsWith(location.origin)),
    /* The forms of this page that somebody fills in, by place and by what they are called. */
    forms: () => [...document.forms].map((form, at) => ({ at, action: new URL(form.action).pathname, form }))
      .filter(({ form }) => form.method === 'post' && form.closest('main')
        && [...form.elements].some((one) => ['text', 'password', 'date', 'textarea', 'radio', 'checkbox', 'search'].includes(one.type) && !one.readOnly))
      .map(({ at, action }) => ({ at, action })),
    /* Sends a form as nobody should: nothing chosen, and nothing typed but what cannot be kept. A copy of it, so that no draft is. */
    spoil: (at) => {
      const form = document.forms[at].cloneNode(true);
      for (const one of form.elements) {
        if (one.type === 'radio' || one.type === 'checkbox') {
          one.checked = false;
        }
        else if (one.type === 'textarea' || one.type === 'text') {
          one.value = '\u0007';
        }
        else if (one.type === 'password' || one.type === 'date') {
          one.value = '';
        }
      }
      document.body.append(form);
      form.submit();
    },
    /* Sends a form with a token of long ago. */
    outdate: (at) => {
      document.forms[at].elements.namedItem('_csrf').value = 'long-ago';
      document.forms[at].submit();
    },
    twiceAsLarge: (yes) => { document.documentElement.style.fontSize = yes ? '200%' : ''; }
  };
})();
