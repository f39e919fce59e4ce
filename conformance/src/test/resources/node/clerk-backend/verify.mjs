// Answers each line of JSON, a token and options, with a line of JSON: what verifyToken makes of it.
import { verifyToken } from '@clerk/backend';
import { createInterface } from 'node:readline';

const apiUrl = process.argv[2];

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(JSON.stringify(await answer(JSON.parse(line))) + '\n');
}

async function answer({ now, token, options }) {
  Date.now = () => now;
  try {
    const { sub } = await verifyToken(token, { ...options, apiUrl });
    return { outcome: 'valid', sub };
  } catch (error) {
    return { outcome: 'invalid', reason: error.reason ?? `${error.name}` };
  }
}
