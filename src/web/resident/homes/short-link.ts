import { redirect } from 'react-router';
import { findHomeByCode } from '../../../core/homes/find-home-by-code.ts';
import { loading, partOf } from '../../page-request.ts';

/** What is scanned or typed from a poster leads to the home's page. */
export const loader = loading(async ({ ctx }, args) => {
  throw redirect(`/homes/${await findHomeByCode(ctx, partOf(args, 'code'))}`);
});
