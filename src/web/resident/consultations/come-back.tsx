import { useActionData } from 'react-router';
import { giveUpConsultation } from '../../../core/consultations/returning/give-up-consultation.ts';
import { lookUpConsultation } from '../../../core/consultations/returning/look-up-consultation.ts';
import { moveConsultation } from '../../../core/consultations/returning/move-consultation.ts';
import { isCoreError } from '../../../core/shared/errors.ts';
import { inSomeCell } from '../../../core/shared/nameless/in-some-cell.ts';
import { sentencesIn } from '../../../locales/sentences.ts';
import { faultLines } from '../../fault-lines.ts';
import { acting, textOf } from '../../page-request.ts';
import type { PageRequest } from '../../request-context.ts';
import type { FaultLine } from '../../ui/error-summary/error-summary.tsx';
import { TextField } from '../../ui/field/field.tsx';
import { useAnswer, useWords } from '../../ui/frame/frame.tsx';
import { Page } from '../../ui/page/page.tsx';
import { AskForCode } from '../receipts/ask-for-code.tsx';
import { onTheForm } from '../receipts/on-the-form.ts';
import { readTimeValue } from './free-times.tsx';
import type { Found } from './found.ts';
import { freeFor } from './free-for.ts';
import { Standing } from './standing.tsx';

export const headers = () => ({ 'Cache-Control': 'no-store' });

type Shown = Found['shown'];

/** What she wants done with it; what is refused is said beside what stands, and her code is not asked for again. */
async function change(page: PageRequest, form: FormData, shown: Shown): Promise<FaultLine[]> {
  try {
    const act = textOf(form, 'act');
    if (act === 'give-up') await giveUpConsultation(page.ctx, shown);
    if (act === 'move')
      await moveConsultation(page.ctx, { ...shown, ...readTimeValue(textOf(form, 'time')) });
    return [];
  } catch (error) {
    if (!isCoreError(error)) throw error;
    const { errors, consultations } = sentencesIn(page.language);
    const time = { field: 'time', label: consultations.back.moveTitle };
    return faultLines(error, { errors, names: { specialistId: time, startsAt: time } });
  }
}

export const action = acting(async ({ page, form }): Promise<Found> => {
  const shown = { code: textOf(form, 'code'), word: textOf(form, 'word') };
  const tries = page.turns.takeCodeTry();
  const { ctx, before } = await inSomeCell(page.districts(), async (ctx) => ({
    ctx,
    before: await lookUpConsultation(ctx, shown, { tries }),
  })).catch(onTheForm);
  page.turns.codeWasRight();
  const isChange = before.appointed !== null && textOf(form, 'act') !== '';
  const problems = isChange ? await change({ ...page, ctx }, form, shown) : [];
  // Her own word is stretched at each look: only after a change is there something new to see.
  const told = isChange ? await lookUpConsultation(ctx, shown) : before;
  return { shown, told, free: await freeFor(ctx, told), problems };
});

/** By her code, sent in a form and never in an address: when and where, another time, or not at all. */
export default function ComeBack() {
  const found = useActionData<typeof action>();
  const answer = useAnswer();
  const { consultations, frame } = useWords();
  const words = consultations.back;
  const back = { href: '/', label: frame.firstPage };
  if (found && 'told' in found) {
    return (
      <Page title={words.title} back={back}>
        <Standing {...found} />
      </Page>
    );
  }
  const asked = { label: words.code, hint: words.codeHint, look: words.look };
  return (
    <AskForCode title={words.title} answer={answer} words={asked}>
      <TextField id="word" label={words.word} autoComplete="off" />
    </AskForCode>
  );
}
