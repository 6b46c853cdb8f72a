import type { Consent } from '../../../../core/consents/open-consents.ts';
import { startOfDay } from '../../../../core/shared/dates.ts';
import { Facts } from '../../../ui/facts/facts.tsx';
import { useFrame, useWords } from '../../../ui/frame/frame.tsx';
import { OwnWords } from '../../../ui/own-words/own-words.tsx';
import { StateTag } from '../../../ui/state-tag/state-tag.tsx';
import { momentOf } from '../../../view/moments.ts';
import { Touch, type Acting } from '../../fold.tsx';

type ConsentRowProps = Acting & { consent: Consent; mayWrite: boolean };

/** Who may be told: a body by its name, somebody of a kind, or somebody whose name she said. */
function ToWhom({ consent: { recipient, receiver, words } }: { consent: Consent }) {
  const { sharing } = useWords();
  if (receiver) return <OwnWords>{receiver.name}</OwnWords>;
  return (
    <>
      {sharing.recipient[recipient]}
      {words?.toWhom !== undefined && (
        <>
          {' · '}
          <OwnWords>{words.toWhom}</OwnWords>
        </>
      )}
    </>
  );
}

function HowItStands({ consent }: { consent: Consent }) {
  const { ledger } = useWords().sharing;
  if (consent.withdrawnAt)
    return <StateTag>{consent.withdrawnByHerself ? ledger.withdrawnByHer : ledger.withdrawn}</StateTag>;
  return consent.isInForce ? (
    <StateTag tone="calm">{ledger.inForce}</StateTag>
  ) : (
    <StateTag>{ledger.over}</StateTag>
  );
}

/** One line of the ledger, with what may be done about it. */
export function ConsentRow({ consent, mayWrite, ...acting }: ConsentRowProps) {
  const { ledger } = useWords().sharing;
  const isTold = consent.basis === 'consent' || consent.toldAt !== null;
  const mayWithdraw = consent.basis === 'consent' && consent.withdrawnAt === null;
  return (
    <li className="card sharing__row">
      <h3>
        <ToWhom consent={consent} />
      </h3>
      <p className="tags">
        <HowItStands consent={consent} />
        {!isTold && <StateTag tone="sun">{ledger.toTell}</StateTag>}
      </p>
      <WhatOfIt consent={consent} />
      {mayWrite && (
        <div className="stack">
          {!isTold && <Touch {...acting} act="told" of={consent.id} label={ledger.tell} small />}
          {mayWithdraw && <Touch {...acting} act="withdraw" of={consent.id} label={ledger.withdraw} small />}
        </div>
      )}
    </li>
  );
}

function WhatOfIt({ consent }: { consent: Consent }) {
  const { words, now } = useFrame();
  const { sharing, dates } = words;
  const { ledger } = sharing;
  const { words: said } = consent;
  const listed = said?.fields.map((field) => sharing.field[field]).join('、');
  const law = consent.grounds.map(({ law, article }) => `${law}${article ?? ''}`).join('；');
  const day = (text: string) => dates.fullDate(momentOf(startOfDay(text), now));
  return (
    <>
      <Facts
        facts={[
          { label: ledger.what, text: sharing.purpose[consent.purpose] },
          listed !== undefined && { label: ledger.fields, text: listed },
          { label: ledger.basis, text: sharing.basis[consent.basis] },
          { label: ledger.how, text: sharing.how[consent.how] },
          { label: ledger.since, text: dates.stamp(momentOf(consent.givenAt, now)) },
          {
            label: ledger.until,
            text: consent.endsOn === null ? ledger.untilOpen : day(consent.endsOn),
          },
          said?.guardian !== undefined && {
            label: ledger.forWhom,
            text: <OwnWords>{`${said.guardian.name}（${said.guardian.relation}）`}</OwnWords>,
          },
          said?.remark !== undefined && { label: ledger.remark, text: <OwnWords>{said.remark}</OwnWords> },
        ]}
      />
      {consent.toldAt && <p>{ledger.toldAt(dates.stamp(momentOf(consent.toldAt, now)))}</p>}
      <p className="quiet small">
        <OwnWords>{ledger.law(law)}</OwnWords>
      </p>
    </>
  );
}
