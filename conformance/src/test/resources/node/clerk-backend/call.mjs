// Answers each line of JSON, a method of the client such as users.getUser and its arguments, with a line of JSON: what it
// returned or how it failed. verifyToken is called the way an application calls it.
import { createClerkClient, verifyToken } from '@clerk/backend';
import { createInterface } from 'node:readline';
import { authenticateRequest } from './request.mjs';

// Standard output is for answers alone.
console.log = console.info = console.warn = console.error = () => {};

const {
  CLERK_API_URL: apiUrl,
  CLERK_SECRET_KEY: secretKey,
  CLERK_PUBLISHABLE_KEY: publishableKey,
} = process.env;
const client = createClerkClient({ secretKey, publishableKey, apiUrl, telemetry: { disabled: true } });

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(JSON.stringify(await answer(JSON.parse(line, blobs))) + '\n');
}

// What JSON has no word for: {"blob": base64, "type": ...}.
function blobs(key, value) {
  return value?.blob ? new Blob([Buffer.from(value.blob, 'base64')], { type: value.type }) : value;
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
    return authenticateRequest(client, ...args);
  }
  const [group, name] = method.split('.');
  return client[group][name](...args);
}
