import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Arrived } from '../../core/homes/photos/photo.ts';
import type { Newcomer } from '../../core/people/arriving.ts';
import type { Ctx } from '../../core/shared/ctx.ts';
import type { PageSession } from '../request-context.ts';
import type { ArrivedFile } from './arrived-file.ts';

/** Who asks, and what she acts with. */
export type OpenRequest = (request: FastifyRequest) => Promise<
  Newcomer & {
    session: PageSession | null;
    everywhere: () => Promise<Ctx[]>;
    districts: () => readonly Ctx[];
  }
>;

/** A request for a page, and the photo or the file that came with it. */
export type Asked = { request: FastifyRequest; reply: FastifyReply; upload: Arrived; file: ArrivedFile };
