import { useActionData } from 'react-router';
import { lookUpQuestion } from '../../../core/board/asking/look-up-question.ts';
import { takeDownByCode } from '../../../core/board/asking/take-down.ts';
import { lookUpRequest } from '../../../core/requests/returning/look-up-request.ts';
import { acting, textOf } from '../../page-request.ts';
import { useAnswer, useWords } from '../../ui/frame/frame.tsx';
import { Page } from '../../ui/page/page.tsx';
import { AskForCode } from '../receipts/ask-for-code.tsx';
import { onTheForm } from '../receipts/on-the-form.ts';
import { WhatIsUp } from '../board/what-is-up.tsx';
import { Standing } from './standing.tsx';

export const headers = () => ({ 'Cache-Control': 'no-store' });

export const action = acting(async ({ page, form }) => {
  const tries = page.turns.takeCodeTry();
  const told = await lookUpRequest(page.ctx, { code: textOf(form, 'code') }, { tries }).catch(onTheForm);
  page.turns.codeWasRight();
  const code = textOf(form, 'code');
  if (textOf(form, 'act') === 'take-down') await takeDownByCode(page.ctx, { code });
  return { told, code, board: await lookUpQuestion(page.ctx, { code }) };
});

/** For whoever left no name: her code, sent in a form and never in an address, says how it stands. */
export default function LookUp() {
  const found = useActionData<typeof action>();
  const answer = useAnswer();
  const { doors, frame } = useWords();
  const back = { href: '/', label: frame.firstPage };
  if (found && 'told' in found) {
    return (
      <Page title={doors.lookTitle} back={back}>
        <Standing told={found.told} />
        {found.board && <WhatIsUp told={found.board} code={found.code} />}
      </Page>
    );
  }
  const words = { label: doors.codeLabel, hint: doors.lookHint, look: doors.look };
  return <AskForCode title={doors.lookTitle} answer={answer} words={words} />;
}
