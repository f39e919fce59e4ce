// Stands before a server as 'prism proxy' does: every request and every answer passes. Writes the port as its first line; then
// answers each line with a JSON array of what has broken the OpenAPI file since the last. (The header sl-violations, which
// Prism adds to answers, is cut where there are many.)
import prismCore from '@stoplight/prism-core';
import prismHttp from '@stoplight/prism-http';
import prismHttpServer from '@stoplight/prism-http-server';
import { createInterface } from 'node:readline';

const [file, upstream] = process.argv.slice(2);
const violations = [];
const logger = prismCore.createLogger('prism', { level: 'silent' });
logger.info = logger.warn = logger.error = ({ name }, message) => {
  if (name === 'VALIDATOR') {
    violations.push(message.replace('Violation: ', ''));
  }
};

const operations = await prismHttp.getHttpOperationsFromSpec(file);
const server = prismHttpServer.createServer(operations, {
  cors: false,
  components: { logger },
  config: {
    isProxy: true,
    checkSecurity: false,
    validateRequest: true,
    validateResponse: true,
    errors: false,
    upstream: new URL(upstream),
    mock: { dynamic: false },
  },
});
const address = await server.listen(0, '127.0.0.1');
console.log(new URL(address).port);

for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(violations.splice(0)));
}
