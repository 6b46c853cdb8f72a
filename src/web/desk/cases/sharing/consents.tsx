import { mayOnCase } from '../../../../core/cases/case-policy.ts';
import { showCaseHead } from '../../../../core/cases/reading/show-case-head.ts';
import { bases, fields, hows, purposes, recipients } from '../../../../core/consents/consent.ts';
import { listConsents } from '../../../../core/consents/list-consents.ts';
import { noteTold } from '../../../../core/consents/note-told.ts';
import { recordConsent, type RecordConsent as Wish } from '../../../../core/consents/record-consent.ts';
import { withdrawConsent } from '../../../../core/consents/withdraw-consent.ts';
import { decideErasure } from '../../../../core/erasures/decide-erasure.ts';
import { showErasure } from '../../../../core/erasures/show-erasure.ts';
import { listReceivers } from '../../../../core/receivers/list-receivers.ts';
import { invalid } from '../../../../core/shared/errors.ts';
import { isId } from '../../../../core/shared/ids.ts';
import type { Sentences } from '../../../../locales/zh-Hans/tree.ts';
import type { FieldNames } from '../../../fault-lines.ts';
import { useLoaded } from '../../../loaded.ts';
import { loading, onceOf, partOf, textOf } from '../../../page-request.ts';
import { ButtonLink, Buttons } from '../../../ui/button/button.tsx';
import { useAnswer, useWords } from '../../../ui/frame/frame.tsx';
import { Section } from '../../../ui/page/page.tsx';
import { chosen, isDone, said, saidAs, workingOn } from '../case-action.ts';
import { CaseFrame } from '../case-frame.tsx';
import { inItsForm } from '../mediation/form-fields.ts';
import { ConsentRow } from './consent-rows.tsx';
import { ErasureAsked } from './erasure-asked.tsx';
import { RecordConsent } from './record-consent.tsx';

/** Nobody who sits down at this desk afterwards finds it by going back. */
export const headers = () => ({ 'Cache-Control': 'no-store' });

export const loader = loading(async ({ ctx }, args) => {
  const caseId = partOf(args, 'id');
  const head = await showCaseHead(ctx, { caseId });
  const consents = await listConsents(ctx, { caseId });
  const mayDecide = mayOnCase(head.standing, 'see-erasure');
  const erasure = mayDecide ? await showErasure(ctx, { caseId }) : null;
  const { items: receivers } = await listReceivers(ctx);
  return { head, consents, erasure, receivers, key: ctx.newId(), done: isDone(args.request) };
});

const others = recipients.filter((one) => one !== 'receiver');

/** One select says both: the id of a body of the directory, or who else. Nobody is chosen before she said whom. */
function readTo(form: FormData): Pick<Wish, 'recipient' | 'receiverId'> {
  const to = textOf(form, 'to');
  if (to === '') throw invalid([{ path: 'to', code: 'required' }]);
  return isId(to) ? { recipient: 'receiver', receiverId: to } : { recipient: chosen(form, 'to', others) };
}

function readConsent(form: FormData): Omit<Wish, 'caseId'> {
  const basis = chosen(form, 'basis', bases);
  const [name, relation] = [said(form, 'guardian'), said(form, 'relation')];
  const forChild = textOf(form, 'forChild') === 'yes';
  return {
    ...readTo(form),
    ...{ purpose: chosen(form, 'purpose', purposes), basis, forChild },
    ...(basis === 'consent' && { how: chosen(form, 'how', hows) }),
    fields: fields.filter((field) => textOf(form, `fields-${field}`) === '1'),
    ...((name ?? relation) !== undefined && { guardian: { name: name ?? '', relation: relation ?? '' } }),
    ...saidAs(form, 'toWhom', 'toWhom'),
    ...saidAs(form, 'endsOn', 'endsOn'),
    ...saidAs(form, 'remark', 'remark'),
  };
}

export const action = workingOn(
  {
    record: (ctx, form, caseId) => recordConsent(ctx, { caseId, ...readConsent(form) }, onceOf(form)),
    withdraw: (ctx, form, caseId) =>
      withdrawConsent(ctx, { caseId, consentId: textOf(form, 'of') }, onceOf(form)),
    told: (ctx, form, caseId) => noteTold(ctx, { caseId, consentId: textOf(form, 'of') }, onceOf(form)),
    erase: (ctx, form, caseId) => {
      const confirmed = chosen(form, 'confirmed', ['yes', 'no'] as const) === 'yes';
      return decideErasure(ctx, { caseId, confirmed, words: textOf(form, 'words') }, onceOf(form));
    },
  },
  fieldNames,
);

function fieldNames({ sharing: { record, erasure } }: Sentences, form: FormData): FieldNames {
  const names = {
    to: { field: 'to', label: record.to },
    receiverId: { field: 'to', label: record.to },
    toWhom: { field: 'toWhom', label: record.toWhom },
    purpose: { field: 'purpose', label: record.purpose },
    basis: { field: 'basis', label: record.basis },
    how: { field: 'how', label: record.how },
    fields: { field: 'fields', label: record.fields },
    'guardian.name': { field: 'guardian', label: record.guardian },
    'guardian.relation': { field: 'relation', label: record.relation },
    endsOn: { field: 'endsOn', label: record.ends },
    remark: { field: 'remark', label: record.remark },
    words: { field: 'words', label: erasure.words },
  };
  // The form of an erasure stands alone on other pages too, and its fields bear their own names.
  return textOf(form, 'act') === 'erase' ? names : inItsForm(names, form);
}

/** To whom something of the case may be told; one recipient and one matter a line. */
export default function Consents() {
  const { head, consents, erasure, receivers, key, done } = useLoaded(loader);
  const acting = { idempotencyKey: key, answer: useAnswer() };
  const { sharing } = useWords();
  const mayWrite = mayOnCase(head.standing, 'record-consent');
  return (
    <CaseFrame head={head} part="consents" done={done}>
      {erasure && <ErasureAsked {...acting} erasure={erasure} />}
      <Section title={sharing.consents}>
        <p className="quiet">{sharing.ledger.lead}</p>
        {consents.length === 0 && <p>{sharing.ledger.empty}</p>}
        <ul className="sharing__list">
          {consents.map((consent) => (
            <ConsentRow key={consent.id} {...acting} consent={consent} mayWrite={mayWrite} />
          ))}
        </ul>
        {mayWrite && head.state !== 'closed' && <RecordConsent {...acting} receivers={receivers} />}
        <Buttons>
          <ButtonLink kind="quiet" href="/desk/receivers">
            {sharing.receivers}
          </ButtonLink>
        </Buttons>
      </Section>
    </CaseFrame>
  );
}
