import { useActionData } from 'react-router';
import { lookUpQuestion } from '../../../core/board/asking/look-up-question.ts';
import { takeDownByCode } from '../../../core/board/asking/take-down.ts';
import { showDeskPhone } from '../../../core/desk-phones/show-desk-phone.ts';
import { lookUpRequest } from '../../../core/requests/returning/look-up-request.ts';
import { isCoreError } from '../../../core/shared/errors.ts';
import { inSomeCell } from '../../../core/shared/nameless/in-some-cell.ts';
import { sentencesIn } from '../../../locales/sentences.ts';
import { faultLines } from '../../fault-lines.ts';
import type { FormAnswer } from '../../given-back/form-answer.ts';
import { acting, textOf } from '../../page-request.ts';
import type { PageRequest } from '../../request-context.ts';
import { WithDeskPhone } from '../../ui/desk-phone/desk-phone.tsx';
import { useAnswer, useWords } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { Page } from '../../ui/page/page.tsx';
import { AskForCode } from '../receipts/ask-for-code.tsx';
import { onTheForm } from '../receipts/on-the-form.ts';
import { WhatIsUp } from '../board/what-is-up.tsx';
import { actOnHers, talentOf } from '../talents/act-on-hers.ts';
import { HerTalent } from '../talents/her-talent.tsx';
import { namesOfTalent } from '../talents/talent-form.ts';
import { showable } from '../../view/showable.ts';
import { OpenWithWord } from './open-with-word.tsx';
import { Standing } from './standing.tsx';

export const headers = () => ({ 'Cache-Control': 'no-store' });

export const action = acting(async ({ page, form }) => {
  const tries = page.turns.takeCodeTry();
  const code = textOf(form, 'code');
  const { ctx, told } = await inSomeCell(page.districts(), async (ctx) => ({
    ctx,
    told: await lookUpRequest(ctx, { code }, { tries }),
  })).catch(onTheForm);
  page.turns.codeWasRight();
  if (textOf(form, 'act') === 'take-down') await takeDownByCode(ctx, { code });
  const refused = await doHers({ ...page, ctx }, form, code);
  if (!refused && textOf(form, 'act') === 'erase-talent') return { erased: true as const };
  const talent = await talentOf(ctx, { code });
  const [board, desk] = [await lookUpQuestion(ctx, { code }), await showDeskPhone(ctx)];
  return { told, code, talent, refused, board, desk };
});

/** What she does with what she offers; what is refused is said beside what stands, and her code is not asked for again. */
async function doHers(page: PageRequest, form: FormData, code: string): Promise<FormAnswer | undefined> {
  try {
    await actOnHers(page.ctx, form, { code });
    return undefined;
  } catch (error) {
    if (!isCoreError(error)) throw error;
    const words = sentencesIn(page.language);
    const faults = faultLines(error, { errors: words.errors, names: namesOfTalent(words) });
    const typed = [...form].flatMap(([name, value]) =>
      typeof value === 'string' && name !== 'code' ? [[name, showable(value)] as const] : [],
    );
    return { faults, typed: Object.fromEntries(typed) };
  }
}

/** For whoever left no name: her code, sent in a form and never in an address, says how it stands. */
export default function LookUp() {
  const found = useActionData<typeof action>();
  const answer = useAnswer();
  const { doors, frame, talents } = useWords();
  const back = { href: '/', label: frame.firstPage };
  if (found && 'erased' in found) {
    return (
      <Page title={talents.mine.erase} back={back}>
        <Note tone="calm">{talents.mine.erased}</Note>
      </Page>
    );
  }
  if (found && 'told' in found) {
    return (
      <Page title={doors.lookTitle} back={back}>
        {found.talent ? (
          <HerTalent talent={found.talent} answer={found.refused} code={found.code} />
        ) : (
          <WithDeskPhone of={found.desk}>
            <Standing told={found.told} />
            <OpenWithWord code={found.code} />
          </WithDeskPhone>
        )}
        {found.board && <WhatIsUp told={found.board} code={found.code} />}
      </Page>
    );
  }
  const words = { label: doors.codeLabel, hint: doors.lookHint, look: doors.look };
  return <AskForCode title={doors.lookTitle} answer={answer} words={words} />;
}
