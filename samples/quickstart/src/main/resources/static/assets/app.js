const ENDPOINTS = [
  { method: 'GET', path: '/api/public', about: 'Open to everybody' },
  { method: 'GET', path: '/api/session', about: 'The typed session, read from the token alone' },
  { method: 'GET', path: '/api/me', about: 'The user, fetched with ClerkClient' },
  { method: 'GET', path: '/api/invoices', about: 'Needs the permission org:invoices:read' },
  { method: 'POST', path: '/api/invoices', about: 'Needs the permission org:invoices:create', body: { subject: 'Ink', cents: 499 } },
  { method: 'DELETE', path: '/api/invoices', about: 'Needs the role org:admin' },
];

const HINTS = {
  cookie: 'The browser sends its session cookie.',
  header: 'The page sends the session token as a bearer token, and no cookie.',
  forged: 'A bearer token whose signature has been tampered with.',
  none: 'Neither cookie nor token.',
};

const REFRESH_BEFORE_SECONDS = 10;

const $ = (selector) => document.querySelector(selector);

function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value);
  }
  node.append(...children);
  return node;
}

function cookie(name) {
  const found = document.cookie.split('; ').find((pair) => pair.startsWith(name + '='));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : '';
}

function claims(token) {
  const payload = token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/');
  return JSON.parse(atob(payload));
}

/** A Clerk session token lives for a minute; the browser fetches a new one with its client cookie, as clerk-js does. */
async function sessionToken() {
  const token = cookie('__session');
  if (!token) return '';
  const { sid, exp } = claims(token);
  if (exp - Date.now() / 1000 > REFRESH_BEFORE_SECONDS) return token;
  const response = await fetch(`/__clerk/v1/client/sessions/${sid}/tokens`, { method: 'POST' });
  if (!response.ok) return token;
  const { jwt } = await response.json();
  document.cookie = `__session=${jwt}; path=/; samesite=lax`;
  return jwt;
}

function forge(token) {
  const at = token.lastIndexOf('.') + 10;
  return token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
}

async function send({ method, path, body }) {
  const transport = $('input[name=transport]:checked').value;
  const token = await sessionToken();
  const headers = {};
  if (body) headers['Content-Type'] = 'application/json';
  if (transport === 'header' && token) headers.Authorization = `Bearer ${token}`;
  if (transport === 'forged' && token) headers.Authorization = `Bearer ${forge(token)}`;
  if (transport === 'cookie' && method !== 'GET' && $('#csrf input').checked) headers['X-XSRF-TOKEN'] = cookie('XSRF-TOKEN');
  const response = await fetch(path, {
    method,
    headers,
    body: body && JSON.stringify(body),
    credentials: transport === 'cookie' ? 'same-origin' : 'omit',
  });
  const text = await response.text();
  let answer = text;
  try { answer = JSON.parse(text); } catch { /* not every answer is JSON */ }
  return { response, answer };
}

function show({ method, path }, { response, answer }) {
  const tone = response.ok ? 'good' : response.status === 403 ? 'warn' : 'bad';
  const facts = element('dl');
  const fact = (name, value) => value && facts.append(element('dt', {}, name), element('dd', {}, value));
  fact('Reason', answer.reason);
  fact('WWW-Authenticate', response.headers.get('WWW-Authenticate'));
  const body = typeof answer === 'string' ? answer : JSON.stringify(answer, null, 2);
  $('#answer').replaceChildren(
    element('div', { class: 'line' },
      element('span', { class: `status ${tone}` }, `${response.status}`),
      element('span', { class: 'method' }, method),
      element('code', {}, path)),
    facts,
    element('pre', {}, body || '(no body)'));
  $('#answer').parentElement.scrollIntoView({ block: 'nearest' });
}

function listEndpoints() {
  for (const endpoint of ENDPOINTS) {
    $('#endpoints').append(element('li', {},
      element('button', { type: 'button', onclick: async () => show(endpoint, await send(endpoint)) },
        element('span', { class: 'method' }, endpoint.method),
        element('code', {}, endpoint.path),
        element('small', {}, endpoint.about))));
  }
}

function explainTransport() {
  const transport = $('input[name=transport]:checked').value;
  $('#transport-hint').textContent = HINTS[transport];
  $('#csrf').hidden = transport !== 'cookie';
}

function initials(name) {
  return name.split(' ').map((word) => word[0]).join('').slice(0, 2);
}

function listPersonas(personas) {
  $('#personas').replaceChildren(...personas.map((persona, index) =>
    element('button', { class: 'persona', type: 'button', 'aria-pressed': 'false', 'data-user': persona.user_id, onclick: () => signIn(persona) },
      element('i', { class: 'avatar', style: `--hue: ${(index * 115 + 235) % 360}`, 'aria-hidden': 'true' }, initials(persona.name)),
      element('div', {}, element('strong', {}, persona.name), element('span', {}, persona.description)))));
}

async function signIn(persona) {
  await fetch('/__clerk/sign-in', {
    method: 'POST',
    headers: { Accept: 'application/json' },
    body: new URLSearchParams({ persona: persona.id }),
  });
  showWho();
}

async function signOut() {
  await fetch('/__clerk/sign-out', { method: 'POST', headers: { Accept: 'application/json' } });
  showWho();
}

function showWho() {
  const token = cookie('__session');
  const userId = token && claims(token).sub;
  let name = userId;
  for (const card of document.querySelectorAll('.persona')) {
    const active = card.dataset.user === userId;
    card.setAttribute('aria-pressed', String(active));
    if (active) name = card.querySelector('strong').textContent;
  }
  $('#who').replaceChildren(...(userId
    ? [element('span', {}, 'Signed in as ', element('b', {}, name)), element('button', { class: 'quiet', type: 'button', onclick: signOut }, 'Sign out')]
    : [element('span', {}, 'Signed out')]));
}

async function start() {
  listEndpoints();
  explainTransport();
  $('#transport').addEventListener('change', explainTransport);
  const response = await fetch('/__clerk/personas');
  if (response.ok) listPersonas(await response.json());
  else $('#introduction').replaceChildren(element('p', { class: 'lead' }, 'This application does not run its embedded Clerk. Sign in with the Clerk that it is configured for.'));
  showWho();
}

start();
