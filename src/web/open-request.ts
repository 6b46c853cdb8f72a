import type { FastifyRequest } from 'fastify';
import type { Ctx } from '../core/shared/ctx.ts';
import type { PageSession } from './request-context.ts';

/** Who asks, and what she acts with. */
export type OpenRequest = (request: FastifyRequest) => Promise<{ ctx: Ctx; session: PageSession | null }>;
