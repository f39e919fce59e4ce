// Writes each line that it reads, until that is "end" or, with an error, "fail".
import { createInterface } from 'node:readline';

for await (const line of createInterface({ input: process.stdin })) {
  if (line === 'end') {
    process.exit();
  }
  if (line === 'fail') {
    throw new Error('asked to fail');
  }
  if (line !== 'silence') {
    process.stdout.write(line + '\n');
  }
}
