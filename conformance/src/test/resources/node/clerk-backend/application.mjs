// An application on @clerk/backend alone, set up by CLERK_… variables: /me says who asks, /webhooks takes webhooks.
// Writes its port as its first line, then a line for each webhook.
import { createClerkClient } from '@clerk/backend';
import { verifyWebhook } from '@clerk/backend/webhooks';
import { createServer } from 'node:http';

const client = createClerkClient({
  secretKey: process.env.CLERK_SECRET_KEY,
  publishableKey: process.env.CLERK_PUBLISHABLE_KEY,
  apiUrl: process.env.CLERK_API_URL,
  proxyUrl: process.env.CLERK_PROXY_URL,
  telemetry: { disabled: true },
});

const server = createServer(async (incoming, outgoing) => {
  const { method, headers } = incoming;
  const body = method === 'POST' ? incoming : undefined;
  const request = new Request(`http://${headers.host}${incoming.url}`, { method, headers, body, duplex: 'half' });
  const { status, headers: answer = new Headers(), json } = await (body ? webhook(request) : me(request));
  answer.forEach((value, name) => outgoing.appendHeader(name, value));
  outgoing.writeHead(status).end(JSON.stringify(json));
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));

async function me(request) {
  const state = await client.authenticateRequest(request, { acceptsToken: 'any' });
  if (state.headers.has('location')) {
    return { status: 307, headers: state.headers };
  }
  const auth = state.toAuth();
  const { userId, orgRole, machineId } = auth;
  const mayCreate = auth.has({ permission: 'org:invoices:create' });
  return {
    status: auth.isAuthenticated ? 200 : 401,
    headers: state.headers,
    json: { userId, orgRole, machineId, mayCreate },
  };
}

async function webhook(request) {
  try {
    const { type, data } = await verifyWebhook(request);
    console.log(`${type} ${data.id}`);
    return { status: 204 };
  } catch {
    return { status: 400 };
  }
}
