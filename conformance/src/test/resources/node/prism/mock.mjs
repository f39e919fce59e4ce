// Serves an OpenAPI file as 'prism mock --errors' does: a request that breaks the file is answered with 422 and why.
// Writes the port as its first line, and to its log which requests it refused.
import sampler from '@stoplight/json-schema-sampler';
import prismCore from '@stoplight/prism-core';
import prismHttp from '@stoplight/prism-http';
import prismHttpServer from '@stoplight/prism-http-server';

// By itself Prism gives up on schemas as large as that of a user.
const sample = sampler.sample;
sampler.sample = (schema, options, document) => sample(schema, { ...options, ticks: 1_000_000 }, document);

const operations = await prismHttp.getHttpOperationsFromSpec(process.argv[2]);
const server = prismHttpServer.createServer(operations, {
  cors: false,
  components: { logger: prismCore.createLogger('prism', { level: 'silent' }) },
  config: {
    isProxy: false,
    checkSecurity: true,
    validateRequest: true,
    // What is made up by chance may fit two alternatives at once.
    validateResponse: false,
    errors: true,
    upstreamProxy: undefined,
    mock: { dynamic: false },
  },
});
const address = await server.listen(0, '127.0.0.1');
console.log(new URL(address).port);
