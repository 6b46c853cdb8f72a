import type { Ctx } from '../../shared/ctx.ts';
import { notFound } from '../../shared/errors.ts';
import { findAgreementOf, type AgreementRow } from '../agreement-queries.ts';

/** NotFound `agreement-not-found`, before anybody has agreed. */
export async function getAgreement({ db }: Pick<Ctx, 'db'>, mediationId: string): Promise<AgreementRow> {
  const agreement = await findAgreementOf(db, mediationId);
  if (!agreement) throw notFound('agreement-not-found');
  return agreement;
}
