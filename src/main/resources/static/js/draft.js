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

  const WAIT_HERE = 1000;
  const PURPOSE = 'kintsugi/vault/1/device-box';

  const drafts = [];

  // What waits on this device: boxes that only the server can open, in its writer's own request. `box` is what they are filled for.
  const device = {

    async store(name, mode, work) {
      const opened = await new Promise((resolve, reject) => {
        const request = indexedDB.open('kintsugi', 1);
        request.onupgradeneeded = () => {
          request.result.createObjectStore('box');
          request.result.createObjectStore('waiting');
        };
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      try {
        const transaction = opened.transaction(name, mode, { durability: 'strict' });
        const request = work(transaction.objectStore(name));
        return await new Promise((resolve, reject) => {
          transaction.oncomplete = () => resolve(request && request.result);
          transaction.onabort = transaction.onerror = () => reject(transaction.error);
        });
      }
      finally {
        opened.close();
      }
    },

    remember(box) {
      return this.store('box', 'readwrite', (store) => store.put(box, 'mine'));
    },

    forget() {
      return this.store('box', 'readwrite', (store) => store.clear());
    },

    box() {
      return this.store('box', 'readonly', (store) => store.get('mine'));
    },

    async keep(writer, turn, text) {
      const box = await this.box();
      if (!box) {
        throw new Error('nobody to keep it for');
      }
      const filled = await fill(box, text);
      await this.store('waiting', 'readwrite', (store) => store.put({ turn, filled }, writer));
    },

    async waiting() {
      const writers = await this.store('waiting', 'readonly', (store) => store.getAllKeys());
      const boxes = await this.store('waiting', 'readonly', (store) => store.getAll());
      return writers.map((writer, at) => ({ writer, ...boxes[at] })).filter((one) => one.filled);
    },

    // What was written since waits on.
    async done(writer, turn) {
      const now = await this.store('waiting', 'readonly', (store) => store.get(writer));
      if (now && now.turn <= turn) {
        await this.store('waiting', 'readwrite', (store) => store.delete(writer));
      }
    }

  };

  async function fill(box, text) {
    const theirs = Uint8Array.from(atob(box.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
    const curve = { name: 'ECDH', namedCurve: 'P-256' };
    const once = await crypto.subtle.generateKey(curve, false, ['deriveBits']);
    const mine = new Uint8Array(await crypto.subtle.exportKey('raw', once.publicKey));
    const to = await crypto.subtle.importKey('raw', theirs, curve, false, []);
    const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: to }, once.privateKey, 256);
    const secret = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
    const salt = new Uint8Array([...mine, ...theirs]);
    const key = await crypto.subtle.deriveKey({ name: 'HKDF', hash: 'SHA-256', salt, info: new TextEncoder().encode(PURPOSE) },
      secret, { name: 'AES-GCM', length: 256 }, false, ['encrypt']);
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(text));
    return new Blob([mine, iv, sealed]).arrayBuffer();
  }

  function inBase64(bytes) {
    let text = '';
    for (let at = 0; at < bytes.length; at += 8192) {
      text += String.fromCharCode(...bytes.subarray(at, at + 8192));
    }
    return btoa(text).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  }

  function post(address, body) {
    return fetch(address, {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' },
      redirect: 'manual',
      cache: 'no-store',
      keepalive: body.length < KEEPALIVE,
      signal: AbortSignal.timeout ? AbortSignal.timeout(PATIENCE) : undefined
    });
  }

  // Sends up what waits on this device. A box of somebody else stays until they sign in here again.
  let goingUp = null;

  function goUp() {
    goingUp = goingUp || sendUp().catch(() => undefined).finally(() => { goingUp = null; });
    return goingUp;
  }

  async function sendUp() {
    const waiting = await device.waiting();
    const told = waiting.length ? await freshToken() : null;
    for (const one of told ? waiting : []) {
      const body = new URLSearchParams({ _csrf: told, box: inBase64(new Uint8Array(one.filled)) });
      const answer = await post('/drafts/box', body.toString());
      if (answer.status === 200 || answer.status === 409) {
        await device.done(one.writer, one.turn);
      }
    }
  }

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
      this.here = this.kept;
      this.local = !form.elements.namedItem('_csrf');
      this.sending = null;
      this.sent = new Map();
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
      if (this.failed) {
        clearTimeout(this.keeping);
        this.keeping = setTimeout(() => this.keepHere(), WAIT_HERE);
      }
      else {
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
      body.set('draft', this.field.value);
      body.set('draftPage', this.form.elements.namedItem('draftPage').value);
      body.set('~writer', this.writer);
      body.set('~turn', String(++this.turn));
      const chosen = [...this.form.elements].filter((control) => isKept(control) && !isTyped(control));
      body.set('~choices', [...new Set(chosen.map((control) => control.name))].join(','));
      return body;
    }

    post(now) {
      const body = this.body(now);
      body.set('_csrf', this.form.elements.namedItem('_csrf').value);
      return post('/drafts', body.toString());
    }

    async send() {
      const now = texts(this.form, false);
      this.sent = now;
      this.since = 0;
      if (!this.failed) {
        this.show('saving');
      }
      try {
        if (this.local) {
          throw new Error('no server behind this page');
        }
        let answer = await this.post(now);
        if (answer.status === 403 && await freshToken()) {
          answer = await this.post(now);
        }
        await this.heard(answer, now);
        return true;
      }
      catch {
        this.failed++;
        await this.keepHere();
        return false;
      }
      finally {
        this.sent = new Map();
      }
    }

    // Nobody answers: what is typed is locked up on this device. Asked again with nothing new, it only tries to go up.
    async keepHere() {
      const now = texts(this.form, false);
      try {
        if (!alike(now, this.here) || this.now !== 'keptHere') {
          await device.keep(this.writer, this.turn + 1, this.body(now).toString());
          this.here = now;
        }
        this.show(alike(texts(this.form, false), now) ? 'keptHere' : 'waiting');
      }
      catch {
        this.show('offline');
        return;
      }
      if (this.local) {
        await goUp();
        if (!(await device.waiting()).some((one) => one.writer === this.writer)) {
          this.kept = now;
          this.failed = 0;
          this.show('saved');
        }
      }
    }

    async heard(answer, now) {
      if (answer.status === 200 || answer.status === 409) {
        const told = await answer.json();
        this.field.value = told.draft;
        this.kept = now;
        this.failed = 0;
        device.done(this.writer, this.turn).catch(() => undefined);
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
        await this.keepHere();
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

    // The page goes: whatever is neither acknowledged nor on its way is sent, as far as the browser lets it.
    leave() {
      const now = texts(this.form, false);
      if (this.dirty() && !this.submitted && !this.local && !alike(now, this.sent)) {
        this.since = 0;
        this.sent = now;
        this.post(now).catch(() => undefined);
      }
    }

  }

  let freshening = null;

  // A token for every form of the page, or null when nobody is signed in.
  function freshToken() {
    freshening = freshening || fetch('/drafts', { redirect: 'manual', cache: 'no-store' })
      .then((answer) => answer.ok ? answer.text() : '')
      .then((page) => {
        const found = new DOMParser().parseFromString(page, 'text/html').querySelector('input[name="_csrf"]');
        document.querySelectorAll('input[name="_csrf"]').forEach((field) => { field.value = found ? found.value : field.value; });
        return found && found.value;
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
    if ((!own || own.local) && !signsOut || event.defaultPrevented) {
      return;
    }
    const waiting = drafts.filter((draft) => draft.dirty() || draft.sending);
    if (going === form || waiting.length === 0 && !signsOut || signsOut && warned) {
      drafts.forEach((draft) => { draft.submitted = draft === own || signsOut; });
      return;
    }
    event.preventDefault();
    if (busy) {
      return;
    }
    busy = true;
    form.setAttribute('aria-busy', 'true');
    const reached = await Promise.all(waiting.map((draft) => draft.save()));
    if (signsOut) {
      await Promise.race([goUp().then(() => device.forget()), new Promise((done) => { setTimeout(done, WAIT_HERE); })]).catch(() => undefined);
    }
    busy = false;
    if (own ? reached.every(Boolean) : !drafts.some((draft) => draft.dirty())) {
      going = form;
      form.requestSubmit(event.submitter || undefined);
      going = null;
    }
    else {
      form.removeAttribute('aria-busy');
    }
    warned = signsOut;
  }

  const box = document.currentScript.dataset.box;

  for (const field of document.querySelectorAll('form input[name="draft"]')) {
    drafts.push(new Draft(field.form));
  }
  if (box && window.indexedDB) {
    device.remember(box).then(goUp).catch(() => undefined);
    window.addEventListener('online', goUp);
  }
  document.addEventListener('submit', submitted);
  document.addEventListener('visibilitychange', () => drafts.forEach((draft) => draft.dirty() && !draft.submitted && draft.save()));
  // whoever takes the reader away from here says so first
  document.addEventListener('leaving', () => {
    drafts.forEach((draft) => { draft.leave(); draft.submitted = true; });
    device.forget().catch(() => undefined);
  });
  // before the next page is asked for, while this one is sure to be heard; a browser in a hurry lets nobody speak at the end
  window.addEventListener('beforeunload', () => drafts.forEach((draft) => draft.leave()));
  window.addEventListener('pagehide', () => drafts.forEach((draft) => draft.leave()));
  window.addEventListener('pageshow', () => {
    drafts.forEach((draft) => { draft.submitted = false; });
    document.querySelectorAll('form[aria-busy]').forEach((form) => form.removeAttribute('aria-busy'));
  });
  for (const again of ['online', 'focus']) {
    window.addEventListener(again, () => drafts.forEach((draft) => draft.failed && draft.save()));
  }
  if (navigator.serviceWorker) {
    navigator.serviceWorker.register('/sw.js').catch(() => undefined);
  }
})();
