'use strict';
// Whatever comes from the emulator gets onto the page as text, never as markup.

const $ = id => document.getElementById(id);
const url = path => new URL(path, document.baseURI);
let keys, data, shown = '';

function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (typeof value === 'boolean') element.toggleAttribute(name, value);
    else if (value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.flat(9).filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

async function call(method, path, body, headers = {}) {
  const form = body instanceof URLSearchParams;
  const answer = await fetch(url(path), {
    method, headers: { Accept: 'application/json', ...(body && !form && { 'Content-Type': 'application/json' }), ...headers },
    body: form || typeof body === 'string' ? body : body && JSON.stringify(body),
  });
  const text = await answer.text();
  let json = null;
  try { json = text ? JSON.parse(text) : null; } catch { /* said by its status */ }
  if (!answer.ok) {
    throw new Error(json?.errors?.[0]?.long_message || json?.errors?.[0]?.message || `The emulator answered ${answer.status}`);
  }
  return json;
}

const control = (method, path, body) => call(method, '__emulator/' + path, body);
const backend = (method, path, body) => call(method, 'v1/' + path, body, { Authorization: 'Bearer ' + keys.secret_key });

async function load() {
  keys ??= await control('GET', 'keys');
  const [overview, webhooks, endpoints, faults, clock] = await Promise.all(
    ['overview', 'webhooks', 'webhook-endpoints', 'faults', 'clock'].map(path => control('GET', path)));
  data = { ...overview, webhooks, endpoints, faults, clock };
}

async function refresh(force) {
  try {
    await load();
    const { now, ...rest } = data;
    const state = JSON.stringify(rest);
    if (!force && (state === shown || busy())) return;
    shown = state;
    render();
  } catch (error) {
    if (force) toast(error.message, true);
  }
}

// Nobody's typing is taken away by a refresh.
const busy = () => $('dialog').open || ['INPUT', 'SELECT', 'TEXTAREA'].includes(document.activeElement?.tagName);

const act = (action, done) => async event => {
  event?.preventDefault();
  try {
    await action(event);
    if (done) toast(done);
  } catch (error) {
    toast(error.message, true);
  }
  await refresh(true);
};

let toasting;
function toast(text, bad = false) {
  const element = $('toast');
  element.textContent = text;
  element.className = bad ? 'bad' : '';
  element.hidden = false;
  clearTimeout(toasting);
  toasting = setTimeout(() => { element.hidden = true; }, bad ? 8000 : 3000);
}

function dialog(title, ...content) {
  const element = $('dialog');
  element.replaceChildren(h('form', { method: 'dialog' },
    h('div', { class: 'row spread' }, h('h2', {}, title), h('button', { value: 'cancel', formnovalidate: true }, 'Close'))),
  ...content);
  element.setAttribute('aria-label', title);
  element.onclose = () => element.replaceChildren();
  element.showModal();
}

// What things are called.

const user = id => data.users.find(each => each.user.id === id)?.user;
const mail = one => one?.email_addresses?.find(each => each.id === one.primary_email_address_id)?.email_address
  ?? one?.email_addresses?.[0]?.email_address ?? '';
const name = one => [one?.first_name, one?.last_name].filter(Boolean).join(' ') || one?.username || mail(one) || one?.id || 'nobody';
const team = id => data.organizations.find(each => each.id === id);
const teams = userId => data.organizations.filter(each => each.members.some(member => member.user_id === userId));
const time = millis => new Date(millis).toLocaleString([], { dateStyle: 'medium', timeStyle: 'medium' });
const avatar = (text, kind = '') => h('span', { class: 'avatar ' + kind, 'aria-hidden': 'true' }, [...text][0]?.toUpperCase() ?? '?');
const tag = (text, kind = '') => h('span', { class: 'tag ' + kind }, text);
const empty = text => h('p', { class: 'empty' }, text);
const field = (label, input) => h('label', {}, label, input);
const check = (label, input, checked) => h('label', { class: 'inline' },
  h('input', { type: 'checkbox', name: input, checked }), h('span', {}, label));

// Users

async function signIn(persona) {
  await call('POST', 'sign-in', new URLSearchParams({ persona }));
}

function usersView() {
  const active = data.sessions.find(session => session.id === data.session_id)?.user_id;
  return h('div', { class: 'grid' }, data.users.map(({ user: one, plans }) => {
    const persona = data.personas.find(each => each.user_id === one.id);
    return h('section', { class: 'card' + (one.id === active ? ' active' : '') },
      h('div', { class: 'head' }, avatar(name(one)), h('div', {}, h('strong', {}, name(one)), h('small', {}, mail(one)))),
      persona?.description && h('small', {}, persona.description),
      h('div', { class: 'row' },
        teams(one.id).map(each => tag(each.name + ' · ' + each.members.find(member => member.user_id === one.id).role)),
        plans.map(plan => tag(plan, 'warn')), one.banned && tag('banned', 'bad'), one.locked && tag('locked', 'bad')),
      h('code', {}, one.id),
      h('div', { class: 'row' },
        persona && h('button', { class: 'primary', onclick: act(() => signIn(persona.id), 'Signed in as ' + name(one)) }, 'Sign in'),
        h('button', { onclick: () => editUser(one, plans) }, 'Edit')));
  }), data.users.length === 0 && empty('Nobody is here.'));
}

function editUser(one, plans) {
  const text = value => JSON.stringify(value ?? {}, null, 2);
  const parts = ['public_metadata', 'private_metadata', 'unsafe_metadata'];
  const save = act(async event => {
    const form = new FormData(event.target);
    const metadata = {};
    for (const part of parts) {
      try { metadata[part] = JSON.parse(form.get(part)); } catch { throw new Error(part + ' is no JSON'); }
    }
    await backend('PATCH', 'users/' + one.id, { first_name: form.get('first_name') || null, last_name: form.get('last_name') || null });
    await backend('PUT', `users/${one.id}/metadata`, metadata);
    for (const [field, on, off] of [['banned', 'ban', 'unban'], ['locked', 'lock', 'unlock']]) {
      const wish = form.has(field);
      if (wish !== one[field]) await backend('POST', `users/${one.id}/${wish ? on : off}`);
    }
    await subscribe(one.id, form, plans);
    $('dialog').close();
  }, 'Saved');
  dialog(name(one), h('form', { onsubmit: save },
    h('div', { class: 'two' },
      field('First name', h('input', { name: 'first_name', value: one.first_name ?? '' })),
      field('Last name', h('input', { name: 'last_name', value: one.last_name ?? '' }))),
    parts.map(part => field(part.replace('_', ' '), h('textarea', { name: part, spellcheck: 'false' }, text(one[part])))),
    plansField(plans),
    h('div', { class: 'row' }, check('Banned', 'banned', one.banned), check('Locked', 'locked', one.locked)),
    h('div', { class: 'row spread' },
      h('button', { class: 'primary' }, 'Save'),
      h('button', { type: 'button', class: 'danger', onclick: act(async () => {
        if (!confirm(`Delete ${name(one)}?`)) return;
        await backend('DELETE', 'users/' + one.id);
        $('dialog').close();
      }) }, 'Delete'))));
}

const plansField = plans => data.plans.length > 0 && h('fieldset', {}, h('legend', {}, 'Plans'),
  h('div', { class: 'row' }, data.plans.map(plan => h('label', { class: 'inline' },
    h('input', { type: 'checkbox', name: 'plan', value: plan.slug, checked: plans.includes(plan.slug) }), h('span', {}, plan.name)))));

async function subscribe(id, form, before) {
  const plans = form.getAll('plan');
  if (JSON.stringify(plans) !== JSON.stringify(before)) await control('PUT', 'subscriptions/' + id, { plans });
}

// Organizations

function organizationsView() {
  return h('div', { class: 'grid' }, data.organizations.map(one => h('section', { class: 'card' },
    h('div', { class: 'head' }, avatar(one.name, 'square'), h('div', {}, h('strong', {}, one.name), h('small', {}, one.slug ?? ''))),
    h('ul', { class: 'plain members' }, one.members.map(member => memberRow(one, member))),
    one.members.length === 0 && h('small', {}, 'No members'),
    newMember(one),
    h('code', {}, one.id),
    h('form', { onsubmit: act(event => subscribe(one.id, new FormData(event.target), one.plans), 'Saved') },
      plansField(one.plans), data.plans.length > 0 && h('div', {}, h('button', {}, 'Save plans'))))),
  data.organizations.length === 0 && empty('There are no organizations.'));
}

const roleSelect = (label, selected, onchange) => h('select', { class: 'short', name: 'role', 'aria-label': label, onchange },
  data.roles.map(role => h('option', { value: role, selected: role === selected }, role)));

function memberRow(one, member) {
  const who = name(user(member.user_id));
  const place = `organizations/${one.id}/memberships/${member.user_id}`;
  return h('li', { class: 'row spread' }, h('span', { class: 'grow' }, who),
    roleSelect('Role of ' + who, member.role, act(async event => {
      event.target.blur();
      await backend('PATCH', place, { role: event.target.value });
      await renew();
    }, 'Changed; the next token has it')),
    h('button', { class: 'danger', title: 'Remove ' + who, 'aria-label': 'Remove ' + who, onclick: act(async () => {
      if (!confirm(`Remove ${who} from ${one.name}?`)) return;
      await backend('DELETE', place);
    }) }, '×'));
}

function newMember(one) {
  const others = data.users.map(each => each.user).filter(each => !one.members.some(member => member.user_id === each.id));
  return others.length > 0 && data.roles.length > 0 && h('form', { class: 'row members', onsubmit: act(async event => {
    const form = new FormData(event.target);
    document.activeElement.blur();
    await backend('POST', `organizations/${one.id}/memberships`, { user_id: form.get('user'), role: form.get('role') });
  }, 'Added') },
  h('select', { class: 'grow', name: 'user', 'aria-label': 'New member of ' + one.name },
    others.map(each => h('option', { value: each.id }, name(each)))),
  roleSelect('Role of the new member', 'org:member'),
  h('button', {}, 'Add'));
}

// Sessions

// What the browser of this page is signed in with knows of a change at once.
const renew = () => data.session_id && call('POST', `v1/client/sessions/${data.session_id}/tokens`).catch(() => null);

function sessionsView() {
  return h('div', { class: 'grid' }, data.sessions.map(session => {
    const active = session.status === 'active';
    const mine = session.id === data.session_id;
    const choice = h('select', { 'aria-label': 'Active organization', onchange: act(async event => {
      await control('PUT', `sessions/${session.id}/organization`, { organization_id: event.target.value || null });
      event.target.blur();
      if (mine) await renew();
    }, 'Switched; the next token has it') },
    h('option', { value: '' }, 'Personal account'),
    teams(session.user_id).map(each =>
      h('option', { value: each.id, selected: each.id === session.last_active_organization_id }, each.name)));
    return h('section', { class: 'card' + (mine ? ' active' : '') },
      h('div', { class: 'row spread' }, h('strong', {}, name(user(session.user_id))),
        h('span', { class: 'row' }, mine && tag('this browser'), tag(session.status, active ? 'good' : ''))),
      h('small', {}, 'Began ' + time(session.created_at)),
      active ? choice : h('small', {}, team(session.last_active_organization_id)?.name ?? 'Personal account'),
      h('code', {}, session.id),
      active && h('div', {}, h('button', { class: 'danger', onclick: act(() =>
        backend('POST', `sessions/${session.id}/revoke`), 'Revoked') }, 'Revoke')));
  }), data.sessions.length === 0 && empty('Nobody has signed in yet.'));
}

// Webhooks

function webhooksView() {
  const add = act(async event => {
    await control('POST', 'webhook-endpoints', { url: new FormData(event.target).get('url') });
    document.activeElement.blur();
  }, 'Added');
  return [
    h('section', { class: 'card' }, h('h2', {}, 'Endpoints'),
      h('ul', { class: 'plain' }, data.endpoints.map(one => h('li', { class: 'row spread' }, h('span', { class: 'grow' }, one.url),
        h('button', { class: 'danger', onclick: act(() =>
          control('DELETE', 'webhook-endpoints?url=' + encodeURIComponent(one.url)), 'Removed') }, 'Remove')))),
      h('form', { onsubmit: add, class: 'row' },
        h('input', { class: 'grow', name: 'url', type: 'url', required: true, 'aria-label': 'URL', placeholder: 'http://localhost:8080/webhooks/clerk' }),
        h('button', {}, 'Add'))),
    h('section', { class: 'card' }, h('h2', {}, 'Messages'),
      data.webhooks.length === 0 ? empty('Nothing has happened yet.')
        : h('ul', { class: 'plain' }, data.webhooks.map(message => h('li', { class: 'row spread' },
          h('span', { class: 'grow' }, h('strong', {}, message.type), h('small', {}, time(message.at))),
          h('span', { class: 'row' }, outcome(message),
            h('button', { onclick: act(() => showMessage(message.id)) }, 'Show'),
            h('button', { disabled: data.endpoints.length === 0, onclick: act(() =>
              control('POST', `webhooks/${message.id}/resend`), 'Sent again') }, 'Send again')))))),
  ];
}

function outcome(message) {
  const last = message.attempts.at(-1);
  if (!last) return tag('not sent');
  const said = last.status ?? last.failure;
  if (last.status >= 200 && last.status < 300) return tag(`${said} · ${message.attempts.length}×`, 'good');
  return tag(`${said} · ${message.attempts.length}×`, last.retry_at ? 'warn' : 'bad');
}

async function showMessage(id) {
  const message = await control('GET', 'webhooks/' + id);
  dialog(message.type, h('p', {}, h('code', {}, message.id)),
    h('ul', { class: 'plain' }, message.attempts.map(attempt => h('li', { class: 'faint' },
      `${time(attempt.at)} → ${attempt.endpoint}: ${attempt.status ?? attempt.failure}`,
      attempt.retry_at ? `, again ${time(attempt.retry_at)}` : ''))),
    h('pre', {}, JSON.stringify(JSON.parse(message.body), null, 2)));
}

// Faults

const KINDS = {
  error: ['Answers an error', { status: 500, code: 'internal_clerk_error' }],
  limited: ['Too many requests', { status: 429, code: 'too_many_requests', retry_after: 5 }],
  slow: ['Is slow', { latency_ms: 2000 }],
  dropped: ['Drops the connection', { dropped: true }],
};

function faultsView() {
  const add = act(async event => {
    const form = new FormData(event.target);
    const times = form.get('times');
    const fault = { ...KINDS[form.get('kind')][1], operations: [form.get('operation')], ...(times && { times: Number(times) }) };
    const value = form.get('value');
    if (value) fault['latency_ms' in fault ? 'latency_ms' : 'retry_after' in fault ? 'retry_after' : 'status'] = Number(value);
    await control('POST', 'faults', fault);
    document.activeElement.blur();
  }, 'Switched on');
  const setClock = act(async event => {
    await control('PUT', 'clock', { offset_seconds: Number(new FormData(event.target).get('offset')) });
    document.activeElement.blur();
  }, 'Set');
  return [
    h('section', { class: 'card' }, h('div', { class: 'row spread' }, h('h2', {}, 'Switched on'),
      h('button', { disabled: data.faults.length === 0 && data.clock.offset_seconds === 0, onclick: act(() =>
        control('DELETE', 'faults'), 'Everything works again') }, 'Switch all off')),
      data.faults.length === 0 ? empty('Everything works.') : h('ul', { class: 'plain' }, data.faults.map(fault =>
        h('li', { class: 'row spread' },
          h('span', { class: 'grow' }, h('strong', {}, fault.operations.join(', ')), h('small', {}, describe(fault))),
          h('button', { onclick: act(() => control('DELETE', 'faults/' + fault.id), 'Switched off') }, 'Switch off'))))),
    h('div', { class: 'grid' },
      h('section', { class: 'card' }, h('h2', {}, 'Switch on'), h('form', { onsubmit: add },
        field('Operation, or method and path', h('input', { name: 'operation', required: true, value: '/v1/**', spellcheck: 'false' })),
        field('What happens', h('select', { name: 'kind' }, Object.entries(KINDS).map(([key, [text]]) => h('option', { value: key }, text)))),
        h('div', { class: 'two' },
          field('Status, ms or s', h('input', { name: 'value', type: 'number', min: 0, placeholder: 'usual' })),
          field('How often', h('input', { name: 'times', type: 'number', min: 1, placeholder: 'always' }))),
        h('div', {}, h('button', { class: 'primary' }, 'Switch on')))),
      h('section', { class: 'card' }, h('h2', {}, 'Keys'),
        h('small', {}, 'Tokens signed so far stay good only where keys overlap.'),
        h('div', { class: 'row' },
          h('button', { onclick: act(() => control('POST', 'faults/jwks-outage'), 'Keys cannot be had') }, 'Outage'),
          h('button', { onclick: act(() => control('POST', 'keys/rotate', { overlap: true }), 'Rotated') }, 'Rotate, overlapping'),
          h('button', { class: 'danger', onclick: act(() => control('POST', 'keys/rotate', { overlap: false }), 'Rotated') }, 'Rotate at once'))),
      h('section', { class: 'card' }, h('h2', {}, 'Clock'),
        h('small', {}, 'Now ' + time(data.now)),
        h('form', { onsubmit: setClock },
          field('Seconds off; negative is late', h('input', { name: 'offset', type: 'number', required: true, value: data.clock.offset_seconds })),
          h('div', {}, h('button', {}, 'Set'))))),
  ];
}

function describe(fault) {
  return [fault.latency_ms && `${fault.latency_ms} ms late`, fault.dropped && 'drops the connection',
    fault.status && `${fault.status} ${fault.code}`, fault.retry_after !== undefined && `Retry-After ${fault.retry_after} s`,
    fault.remaining !== undefined && `${fault.remaining} to go`].filter(Boolean).join(' · ');
}

// State

function stateView() {
  const base = url('.').href.replace(/\/$/, '');
  const variables = [
    ['CLERK_API_URL', base], ['CLERK_PROXY_URL', base], ['CLERK_SECRET_KEY', keys.secret_key],
    ['CLERK_PUBLISHABLE_KEY', keys.publishable_key], ['CLERK_WEBHOOK_SIGNING_SECRET', keys.webhook_signing_secret],
  ];
  const save = act(async () => {
    const snapshot = JSON.stringify(await control('GET', 'snapshot'), null, 2);
    const file = h('a', { download: 'clerk-snapshot.json', href: URL.createObjectURL(new Blob([snapshot], { type: 'application/json' })) });
    file.click();
    setTimeout(() => URL.revokeObjectURL(file.href), 1000);
  });
  const restore = act(async event => {
    const [file] = event.target.files;
    if (file) await control('PUT', 'snapshot', await file.text());
    event.target.blur();
  }, 'Imported');
  return h('div', { class: 'grid' },
    h('section', { class: 'card' }, h('h2', {}, 'Snapshot'),
      h('small', {}, 'Everything there is, except for the keys. It has digests and secrets in it.'),
      h('div', {}, h('button', { class: 'primary', onclick: save }, 'Export')),
      field('Import', h('input', { type: 'file', accept: 'application/json,.json', onchange: restore }))),
    h('section', { class: 'card' }, h('h2', {}, 'Begin anew'),
      h('small', {}, 'With what the emulator was started with, and without faults.'),
      h('div', {}, h('button', { class: 'danger', onclick: act(() => {
        if (!confirm('Forget everything that happened since the start?')) throw new Error('Nothing was changed');
        return control('POST', 'reset');
      }, 'As at the start') }, 'Reset'))),
    h('section', { class: 'card' }, h('h2', {}, 'For an application'),
      h('pre', {}, variables.map(([key, value]) => `${key}=${value}`).join('\n'))));
}

const VIEWS = {
  users: ['Users', usersView, () => data.users.length],
  organizations: ['Organizations', organizationsView, () => data.organizations.length],
  sessions: ['Sessions', sessionsView, () => data.sessions.filter(each => each.status === 'active').length],
  webhooks: ['Webhooks', webhooksView, () => data.webhooks.length],
  faults: ['Faults', faultsView, () => data.faults.length],
  state: ['State', stateView, () => 0],
};

function render() {
  const place = location.hash.slice(1);
  const current = Object.hasOwn(VIEWS, place) ? place : 'users';
  $('tabs').replaceChildren(...Object.entries(VIEWS).map(([key, [text, , count]]) =>
    h('a', { href: location.pathname + '#' + key, 'aria-current': key === current ? 'page' : null }, text,
      count() > 0 && h('span', { class: 'count' }, count()))));
  $('tabs').querySelector('[aria-current]').scrollIntoView({ block: 'nearest', inline: 'nearest' });
  $('view').replaceChildren(...[VIEWS[current][1]()].flat());
  const session = data.sessions.find(each => each.id === data.session_id);
  $('who').replaceChildren(...(session
    ? [h('span', {}, 'Signed in as ', h('b', {}, name(user(session.user_id)))),
      h('button', { onclick: act(() => call('POST', 'sign-out', new URLSearchParams())) }, 'Sign out')]
    : [h('span', { class: 'faint' }, 'Signed out')]));
}

addEventListener('hashchange', () => data && render());
setInterval(() => document.visibilityState === 'visible' && refresh(false), 3000);
refresh(true);
