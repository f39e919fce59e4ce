// Answers each line of JSON, a request and its options, with a line of JSON: what authenticateRequest makes of it.
import { createClerkClient } from '@clerk/backend';
import { createInterface } from 'node:readline';

// Standard output is for answers alone.
console.log = console.info = console.warn = console.error = () => {};

const apiUrl = process.argv[2];

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(JSON.stringify(await answer(JSON.parse(line))) + '\n');
}

async function answer({ now, keys, options, request, treatPendingAsSignedOut }) {
  Date.now = () => now;
  try {
    const client = createClerkClient({ ...keys, apiUrl, telemetry: { disabled: true } });
    const headers = new Headers();
    request.headers.forEach(([name, value]) => headers.append(name, value));
    const state = await client.authenticateRequest(
      new Request(request.url, { method: request.method, headers }),
      { ...keys, ...options },
    );
    return {
      state: state.status,
      reason: state.reason,
      tokenType: state.tokenType,
      headers: Object.fromEntries([...state.headers].filter(([name]) => name !== 'set-cookie')),
      cookies: state.headers.getSetCookie(),
      auth: identity(state, treatPendingAsSignedOut),
    };
  } catch (error) {
    return { state: 'exception', reason: `${error.name}: ${error.message}` };
  }
}

function identity(state, treatPendingAsSignedOut) {
  try {
    const auth = state.toAuth({ treatPendingAsSignedOut });
    if (auth === null) {
      return null;
    }
    const { debug, getToken, has, sessionClaims, ...rest } = auth;
    return rest;
  } catch (error) {
    return { exception: `${error.name}: ${error.message}` };
  }
}
