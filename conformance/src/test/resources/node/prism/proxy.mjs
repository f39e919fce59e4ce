// Stands before a server as 'prism proxy' does: every answer passes, and one that breaks the OpenAPI file has the header
// sl-violations. Writes the port as its first line.
import prismCore from '@stoplight/prism-core';
import prismHttp from '@stoplight/prism-http';
import prismHttpServer from '@stoplight/prism-http-server';

const [file, upstream] = process.argv.slice(2);
const operations = await prismHttp.getHttpOperationsFromSpec(file);
const server = prismHttpServer.createServer(operations, {
  cors: false,
  components: { logger: prismCore.createLogger('prism', { level: 'silent' }) },
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
