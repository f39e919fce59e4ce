// Answers each line of JSON, a method of the client such as users.getUser and its arguments, with a line of JSON: what it
// returned or how it failed. verifyToken and authenticateRequest are called the way an application calls them.
import { createClerkClient, verifyToken } from '@clerk/backend';
import { createInterface } from 'node:readline';

// Standard output is for answers alone.
console.log = console.info = console.warn = console.error = () => {};

const [apiUrl, secretKey, publishableKey] = process.argv.slice(2);
const keys = { secretKey, publishableKey };
const client = createClerkClient({ ...keys, apiUrl, telemetry: { disabled: true } });

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(JSON.stringify(await answer(JSON.parse(line))) + '\n');
}

async function answer({ method, args }) {
  try {
    return { value: (await call(method, args)) ?? null };
  } catch (error) {
    return { status: error.status ?? 0, code: error.errors?.[0]?.code ?? error.reason ?? `${error.name}: ${error.message}` };
  }
}

function call(method, args) {
  if (method === 'verifyToken') {
    return verifyToken(args[0], { secretKey, apiUrl });
  }
  if (method === 'authenticateRequest') {
    return authenticate(...args);
  }
  const [group, name] = method.split('.');
  return client[group][name](...args);
}

async function authenticate(authorization, acceptsToken) {
  const request = new Request('http://localhost:8080/', { headers: { authorization } });
  const state = await client.authenticateRequest(request, { ...keys, acceptsToken });
  const { userId, orgId, orgRole, machineId, subject, scopes, tokenType } = state.toAuth();
  return { status: state.status, reason: state.reason, userId, orgId, orgRole, machineId, subject, scopes, tokenType };
}
