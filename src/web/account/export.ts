import { redirect } from 'react-router';
import { exportEverywhere } from '../../core/people/export-everywhere.ts';
import { dayOf } from '../../core/shared/dates.ts';
import { personOnly } from '../../core/shared/person-only.ts';
import { sentencesIn } from '../../locales/sentences.ts';
import { acting } from '../page-request.ts';
import { withCaresInWords } from './record/with-cares-in-words.ts';

export const loader = () => redirect('/me');

/** Everything that is held about her, as one file. Asked by a form: taking it is a deed that is written down. */
export const action = acting(async ({ page }) => {
  personOnly(page.ctx);
  const { elsewhere, ...here } = await exportEverywhere(await page.everywhere());
  const words = sentencesIn(page.language);
  const everything = {
    ...withCaresInWords(here, words),
    elsewhere: elsewhere.map((held) => withCaresInWords(held, words)),
  };
  return new Response(JSON.stringify(everything, null, 2), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="weijia-${dayOf(page.ctx.now)}.json"`,
    },
  });
});
