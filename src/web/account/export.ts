import { redirect } from 'react-router';
import { exportEverywhere } from '../../core/people/export-everywhere.ts';
import { dayOf } from '../../core/shared/dates.ts';
import { personOnly } from '../../core/shared/person-only.ts';
import { acting } from '../page-request.ts';

export const loader = () => redirect('/me');

/** Everything that is held about her, as one file. Asked by a form: taking it is a deed that is written down. */
export const action = acting(async ({ page }) => {
  personOnly(page.ctx);
  const everything = await exportEverywhere(await page.everywhere());
  return new Response(JSON.stringify(everything, null, 2), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="weijia-${dayOf(page.ctx.now)}.json"`,
    },
  });
});
