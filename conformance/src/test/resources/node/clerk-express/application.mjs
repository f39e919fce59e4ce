// An application on @clerk/express, set up by CLERK_… variables: /me says who asks, /page is for users, /webhooks takes
// webhooks. Writes its port as its first line, then a line for each webhook.
import { clerkMiddleware, getAuth, requireAuth } from '@clerk/express';
import { verifyWebhook } from '@clerk/express/webhooks';
import express from 'express';

const app = express();

app.post('/webhooks', express.raw({ type: 'application/json' }), async (request, response) => {
  try {
    const { type, data } = await verifyWebhook(request);
    console.log(`${type} ${data.id}`);
    response.sendStatus(204);
  } catch {
    response.sendStatus(400);
  }
});

app.get('/page', requireAuth({ signInUrl: `${process.env.CLERK_PROXY_URL}/sign-in` }), (request, response) => {
  response.send('For users');
});

app.use(clerkMiddleware());

app.get('/me', (request, response) => {
  const auth = getAuth(request, { acceptsToken: 'any' });
  const { userId, orgRole, machineId } = auth;
  const mayCreate = auth.has({ permission: 'org:invoices:create' });
  response.status(auth.isAuthenticated ? 200 : 401).json({ userId, orgRole, machineId, mayCreate });
});

const server = app.listen(0, '127.0.0.1', () => console.log(server.address().port));
