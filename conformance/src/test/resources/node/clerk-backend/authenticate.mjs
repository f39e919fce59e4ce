// Answers each line of JSON, a request and its options, with a line of JSON: what authenticateRequest makes of it.
import { createClerkClient } from '@clerk/backend';
import { createInterface } from 'node:readline';
import { authenticateRequest } from './request.mjs';

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
    return await authenticateRequest(client, request, { ...keys, ...options }, treatPendingAsSignedOut);
  } catch (error) {
    return { state: 'exception', reason: `${error.name}: ${error.message}` };
  }
}
