import { redirect } from 'react-router';
import { z } from 'zod';
import { mergeMarks } from '../../../core/attendance/merge-marks.ts';
import { showRoll } from '../../../core/attendance/show-roll.ts';
import { dayOf } from '../../../core/shared/dates.ts';
import { invalid } from '../../../core/shared/errors.ts';
import { parseInput } from '../../../core/shared/parse-input.ts';
import { faultSentence } from '../../../locales/error-sentence.ts';
import { sentencesIn } from '../../../locales/sentences.ts';
import { acting, partOf, textOf } from '../../page-request.ts';

function marksIn(text: string) {
  try {
    return parseInput(z.array(z.unknown()), JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) throw invalid([{ path: 'marks', code: 'json-malformed' }]);
    throw error;
  }
}

export const loader = () => redirect('/desk/today');

/** Takes what was noted without a network, and answers the newest list for the device to carry. */
export const action = acting(async ({ page: { ctx, language }, form, args }) => {
  const { errors } = sentencesIn(language);
  const activityId = partOf(args, 'id');
  const marks = marksIn(textOf(form, 'marks'));
  const merged = marks.length > 0 ? await mergeMarks(ctx, { activityId, marks }) : [];
  const { activity, rows } = await showRoll(ctx, activityId);
  return Response.json(
    {
      merged: merged.map(({ code, ...mark }) => ({ ...mark, sentence: code && faultSentence(errors, code) })),
      list: {
        id: activity.id,
        from: dayOf(activity.startsAt),
        day: dayOf(activity.endsAt),
        rows: rows.map(({ signupId, name, code, partySize, marks }) => ({
          ...{ signupId, name, code, partySize },
          marks: marks.map(({ id, people, markedAt, by, undoneAt }) => ({
            id,
            people,
            markedAt,
            by,
            undoneAt,
          })),
        })),
      },
    },
    { headers: { 'Cache-Control': 'no-store' } },
  );
});
