import type { FastifyServerOptions } from 'fastify';
import type { LogLevel } from './config.ts';

type Told = { type: string; message: string; stack: string; code?: unknown; because?: Told[] };

/**
 * What is named here and no more: PostgreSQL's `detail` quotes the row that it refused, with her name and her phone.
 */
function tellOf(error: Error): Told {
  const { name, message, stack = '', cause } = error;
  const causes = error instanceof AggregateError ? error.errors : [cause];
  const because = causes.filter((one) => one instanceof Error).map(tellOf);
  return {
    ...{ type: name, message, stack },
    ...('code' in error && { code: error.code }),
    ...(because.length > 0 && { because }),
  };
}

type LogOptions = Exclude<FastifyServerOptions['logger'], boolean | undefined>;

/**
 * What the server writes down: one JSON object a line, warnings and faults only. No header, no query and no
 * address of a visitor stands in it: a line of log must never tell who asked for help.
 */
export function logOptions(level: LogLevel): LogOptions {
  return {
    level,
    serializers: {
      req: ({ id, method, routeOptions }) => ({ id, method, route: routeOptions?.url }),
      res: ({ statusCode }) => ({ statusCode }),
      err: tellOf,
    },
  };
}
