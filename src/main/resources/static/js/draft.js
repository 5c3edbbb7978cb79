// Keeps what is being typed, and says honestly whether it is kept. The words it says come from the page.
(() => {
  'use strict';

  const QUIET = 3000;
  const LONGEST = 15000;
  const PATIENCE = 20000;
  const BACK_OFF = [2000, 4000, 8000, 15000, 30000];
  const KEEPALIVE = 60000;
  const FIELD = /^[A-Za-z][A-Za-z0-9.[\]_-]*$/;
  const NOT_KEPT = new Set(['draft', 'draftPage', 'submission']);

  const drafts = [];

  function isKept(control) {
    return control.name && FIELD.test(control.name) && !NOT_KEPT.has(control.name) && !control.disabled
      && !['password', 'submit', 'button', 'file', 'reset'].includes(control.type) && !control.classList.contains('code');
  }

  function isTyped(control) {
    return control.tagName === 'TEXTAREA' || control.type === 'text';
  }

  // What a form says; or said, as the page came.
  function texts(form, asItCame) {
    const all = new Map();
    for (const control of form.elements) {
      if (!isKept(control)) {
        continue;
      }
      if (control.type === 'radio') {
        if (asItCame ? control.defaultChecked : control.checked) {
          all.set(control.name, control.value);
        }
      }
      else if (control.type === 'checkbox') {
        all.set(control.name, (asItCame ? control.defaultChecked : control.checked) ? control.value : '');
      }
      else if (asItCame && isTyped(control)) {
        all.set(control.name, control.defaultValue);
      }
      else {
        all.set(control.name, control.value);
      }
    }
    return all;
  }

  function alike(some, others) {
    return JSON.stringify([...some]) === JSON.stringify([...others]);
  }

  class Draft {

    constructor(form) {
      this.form = form;
      this.field = form.elements.namedItem('draft');
      this.words = this.field.dataset;
      this.said = form.querySelector('[data-draft-said]');
      this.states = [...form.querySelectorAll('[data-draft-state]')];
      this.state = this.states[0];
      this.writer = crypto.randomUUID ? crypto.randomUUID() : String(Math.random()).slice(2) + Date.now();
      this.turn = 0;
      this.failed = 0;
      this.kept = texts(form, true);
      this.sending = null;
      this.timer = 0;
      this.since = 0;
      this.beside = null;
      this.announced = '';
      const here = texts(form, false);
      if (this.words.unsaved) {
        this.kept = new Map();
        this.soon(0);
      }
      else if (!alike(here, this.kept)) {
        // the browser has put back what it remembered: that may be older than the draft, so it becomes one of its own
        this.field.value = this.field.value.split('.')[0] + '..0';
        this.soon(0);
      }
      form.addEventListener('input', (event) => this.typed(event.target));
      form.addEventListener('change', (event) => this.typed(event.target));
      form.addEventListener('focusout', () => this.dirty() && this.save());
    }

    dirty() {
      return !alike(texts(this.form, false), this.kept);
    }

    typed(control) {
      this.submitted = false;
      const field = control.closest('.field');
      const state = field && field.querySelector('[data-draft-state]');
      if (state && state !== this.state) {
        this.state.textContent = '';
        this.state = state;
      }
      if (!this.dirty()) {
        return;
      }
      if (!this.since) {
        this.since = Date.now();
      }
      if (!this.sending && !this.failed) {
        this.show('waiting');
      }
      if (!this.failed) {
        this.soon(Math.max(0, Math.min(QUIET, this.since + LONGEST - Date.now())));
      }
    }

    soon(time) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.save(), time);
    }

    // Resolves to whether the server could be reached; saved or not is in the state.
    async save() {
      clearTimeout(this.timer);
      if (this.sending) {
        await this.sending;
      }
      if (!this.dirty()) {
        return true;
      }
      this.sending = this.send();
      try {
        return await this.sending;
      }
      finally {
        this.sending = null;
        if (this.failed) {
          this.soon(BACK_OFF[Math.min(this.failed, BACK_OFF.length) - 1]);
        }
        else if (this.dirty()) {
          this.soon(QUIET);
        }
      }
    }

    body(now) {
      const body = new URLSearchParams([...now]);
      body.set('_csrf', this.form.elements.namedItem('_csrf').value);
      body.set('draft', this.field.value);
      body.set('draftPage', this.form.elements.namedItem('draftPage').value);
      body.set('~writer', this.writer);
      body.set('~turn', String(++this.turn));
      const chosen = [...this.form.elements].filter((control) => isKept(control) && !isTyped(control));
      body.set('~choices', [...new Set(chosen.map((control) => control.name))].join(','));
      return body.toString();
    }

    post(now) {
      const body = this.body(now);
      return fetch('/drafts', {
        method: 'POST',
        body,
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' },
        redirect: 'manual',
        cache: 'no-store',
        keepalive: body.length < KEEPALIVE,
        signal: AbortSignal.timeout ? AbortSignal.timeout(PATIENCE) : undefined
      });
    }

    async send() {
      const now = texts(this.form, false);
      this.since = 0;
      if (!this.failed) {
        this.show('saving');
      }
      try {
        let answer = await this.post(now);
        if (answer.status === 403 && await freshToken()) {
          answer = await this.post(now);
        }
        await this.heard(answer, now);
        return true;
      }
      catch {
        this.failed++;
        this.show('offline');
        return false;
      }
    }

    async heard(answer, now) {
      if (answer.status === 200 || answer.status === 409) {
        const told = await answer.json();
        this.field.value = told.draft;
        this.kept = now;
        this.failed = 0;
        this.beside = answer.status === 409 ? told.id : this.beside;
        this.show(this.dirty() ? 'waiting' : (this.beside ? 'beside' : 'saved'));
        return;
      }
      this.failed++;
      if (answer.status === 401 || answer.status === 403 || answer.type === 'opaqueredirect') {
        this.show('signedOut');
      }
      else if (answer.status === 404) {
        this.show('somebodyElse');
      }
      else if (answer.status === 413 || answer.status === 422) {
        this.show('unkept');
      }
      else {
        this.show('offline');
      }
    }

    show(state) {
      this.now = state;
      this.state.textContent = this.words[state];
      if (state === 'signedOut') {
        this.link('/sign-in', this.words.signIn);
      }
      if (state === 'beside') {
        this.link('/drafts/' + this.beside, this.words.compare);
      }
      // a screen reader hears that it is kept once, and everything that is not as it should be
      if (state !== 'waiting' && state !== 'saving' && state !== this.announced) {
        this.announced = state;
        this.said.textContent = this.state.textContent;
      }
    }

    link(address, words) {
      const link = document.createElement('a');
      link.href = address;
      link.target = '_blank';
      link.textContent = words;
      this.state.append(' ', link);
    }

    // The page goes: whatever is not acknowledged is sent once more, as far as the browser lets it.
    leave() {
      if (this.dirty() && !this.submitted) {
        this.since = 0;
        this.post(texts(this.form, false)).catch(() => undefined);
      }
    }

  }

  let freshening = null;

  function freshToken() {
    freshening = freshening || fetch('/drafts/token', { redirect: 'manual', cache: 'no-store' })
      .then((answer) => answer.ok ? answer.json() : null)
      .then((told) => {
        if (told) {
          document.querySelectorAll('input[name="_csrf"]').forEach((field) => { field.value = told.token; });
        }
        return told !== null;
      })
      .finally(() => { freshening = null; });
    return freshening;
  }

  // A form is sent when what is typed is kept, or the server at least answers: a server that is down would take the page along.
  // Signing out waits too, once; nothing else does, and leaving this page least of all.
  let busy = false;
  let going = null;
  let warned = false;

  async function submitted(event) {
    const form = event.target;
    const own = drafts.find((draft) => draft.form === form);
    const signsOut = form.matches('.sign-out');
    if (!own && !signsOut || event.defaultPrevented) {
      return;
    }
    const waiting = drafts.filter((draft) => draft.dirty() || draft.sending);
    if (going === form || waiting.length === 0 || signsOut && warned) {
      drafts.forEach((draft) => { draft.submitted = draft === own || signsOut; });
      return;
    }
    event.preventDefault();
    if (busy) {
      return;
    }
    busy = true;
    const reached = await Promise.all(waiting.map((draft) => draft.save()));
    busy = false;
    if (own ? reached.every(Boolean) : !drafts.some((draft) => draft.dirty())) {
      going = form;
      form.requestSubmit(event.submitter || undefined);
      going = null;
    }
    warned = signsOut;
  }

  for (const field of document.querySelectorAll('form input[name="draft"]')) {
    drafts.push(new Draft(field.form));
  }
  if (drafts.length) {
    document.addEventListener('submit', submitted);
    document.addEventListener('visibilitychange', () => drafts.forEach((draft) => draft.dirty() && !draft.submitted && draft.save()));
    window.addEventListener('pagehide', () => drafts.forEach((draft) => draft.leave()));
    // whoever takes the reader away from here says so first
    document.addEventListener('leaving', () => drafts.forEach((draft) => { draft.leave(); draft.submitted = true; }));
    window.addEventListener('pageshow', () => drafts.forEach((draft) => { draft.submitted = false; }));
    for (const again of ['online', 'focus']) {
      window.addEventListener(again, () => drafts.forEach((draft) => draft.failed && draft.save()));
    }
  }
})();
