import { mayOnCase } from '../../../../core/cases/case-policy.ts';
import { showCaseHead } from '../../../../core/cases/reading/show-case-head.ts';
import { listConsents } from '../../../../core/consents/list-consents.ts';
import { listReferrals } from '../../../../core/referrals/reading/list-referrals.ts';
import { useLoaded } from '../../../loaded.ts';
import { acting, loading, partOf } from '../../../page-request.ts';
import { ButtonLink, Buttons } from '../../../ui/button/button.tsx';
import { useAnswer, useWords } from '../../../ui/frame/frame.tsx';
import { Section } from '../../../ui/page/page.tsx';
import { isDone } from '../case-action.ts';
import { CaseFrame } from '../case-frame.tsx';
import { partHref } from '../parts.ts';
import { fieldsOfReferral, workOnReferral } from './referral-action.ts';
import { ReferralRow } from './referral-rows.tsx';
import { SendForm } from './send-form.tsx';

/** Nobody who sits down at this desk afterwards finds it by going back. */
export const headers = () => ({ 'Cache-Control': 'no-store' });

export const loader = loading(async ({ ctx }, args) => {
  const caseId = partOf(args, 'id');
  const head = await showCaseHead(ctx, { caseId });
  const referrals = await listReferrals(ctx, { caseId });
  const maySend = mayOnCase(head.standing, 'send-referral') && head.state !== 'closed';
  const consents = maySend ? await listConsents(ctx, { caseId }) : [];
  const toSend = consents.filter(({ isInForce, receiver }) => isInForce && receiver !== null);
  return { head, referrals, toSend, key: ctx.newId(), done: isDone(args.request) };
});

export const action = acting(
  ({ page, form, args }) => workOnReferral(page, form, { caseId: partOf(args, 'id'), url: args.request.url }),
  fieldsOfReferral,
);

/** What was told to bodies that are no users here, and whether the loop is closed. */
export default function Referrals() {
  const { head, referrals, toSend, key, done } = useLoaded(loader);
  const acting = { idempotencyKey: key, answer: useAnswer() };
  const { sharing } = useWords();
  const mayWrite = mayOnCase(head.standing, 'note-of-referral');
  return (
    <CaseFrame head={head} part="referrals" done={done}>
      <Section title={sharing.referrals}>
        <p className="quiet">{sharing.list.lead}</p>
        {referrals.length === 0 && toSend.length === 0 && <p>{sharing.list.empty}</p>}
        {toSend.map((consent) => (
          <SendForm key={consent.id} {...acting} consent={consent} />
        ))}
        <ul className="sharing__list">
          {referrals.map((referral) => (
            <ReferralRow
              key={referral.id}
              {...acting}
              caseId={head.id}
              referral={referral}
              mayWrite={mayWrite}
            />
          ))}
        </ul>
        <Buttons>
          <ButtonLink kind="quiet" href={partHref(head.id, 'consents')}>
            {sharing.list.toConsents}
          </ButtonLink>
        </Buttons>
      </Section>
    </CaseFrame>
  );
}
