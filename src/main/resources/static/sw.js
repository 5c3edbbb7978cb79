// Keeps the shell of the app for when there is no network: stylesheets, scripts, pictures, and a page to write on. Nothing of a
// person is ever in here: no other page is kept, and nothing that is sent.
'use strict';

const SHELL = 'shell-2';
const OFFLINE = '/offline';
const PARTS = ['/css/kintsugi.css', '/js/brightness.js', '/js/draft.js', '/js/leave.js', '/img/mark.svg'];
const ASSETS = /^\/(css|js|img)\//;

self.addEventListener('install', (event) => {
  self.skipWaiting();
  // asked for as by a stranger, so that nothing of whoever is signed in can be on it
  event.waitUntil(caches.open(SHELL).then((cache) => Promise.all([OFFLINE, ...PARTS].map((part) =>
    fetch(new Request(part, { credentials: 'omit', cache: 'reload' })).then((answer) => answer.ok && cache.put(part, answer))))));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(caches.keys()
    .then((names) => Promise.all(names.filter((name) => name !== SHELL).map((name) => caches.delete(name))))
    .then(() => self.clients.claim()));
});

async function asset(request, path) {
  const cache = await caches.open(SHELL);
  try {
    const answer = await fetch(request);
    if (answer.ok && answer.type === 'basic') {
      await cache.put(path, answer.clone());
    }
    return answer;
  }
  catch (fault) {
    const kept = await cache.match(path);
    if (kept) {
      return kept;
    }
    throw fault;
  }
}

self.addEventListener('fetch', (event) => {
  const request = event.request;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) {
    return;
  }
  if (request.mode === 'navigate') {
    event.respondWith(fetch(request).catch((fault) => caches.match(OFFLINE).then((page) => {
      if (page) {
        return page;
      }
      throw fault;
    })));
  }
  else if (ASSETS.test(url.pathname) && !url.search) {
    event.respondWith(asset(request, url.pathname));
  }
});
