import type { FastifyServerOptions } from 'fastify';
import type { LogLevel } from './config.ts';

/**
 * What the server writes down: one JSON object a line, warnings and faults only. No header, no query and no
 * address of a visitor stands in it: a line of log must never tell who asked for help.
 */
export function logOptions(level: LogLevel): NonNullable<FastifyServerOptions['logger']> {
  return {
    level,
    serializers: {
      req: ({ id, method, routeOptions }) => ({ id, method, route: routeOptions?.url }),
      res: ({ statusCode }) => ({ statusCode }),
    },
  };
}
