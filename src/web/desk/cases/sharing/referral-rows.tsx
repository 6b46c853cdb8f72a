import { startOfDay } from '../../../../core/shared/dates.ts';
import type { Referral } from '../../../../core/referrals/reading/open-referrals.ts';
import type { ReferralState } from '../../../../core/referrals/referral.ts';
import { Facts } from '../../../ui/facts/facts.tsx';
import { useFrame } from '../../../ui/frame/frame.tsx';
import { OwnWords } from '../../../ui/own-words/own-words.tsx';
import { StateTag } from '../../../ui/state-tag/state-tag.tsx';
import { momentOf } from '../../../view/moments.ts';
import type { Acting } from '../../fold.tsx';
import { ReferralSteps } from './referral-steps.tsx';

type RowProps = Acting & { caseId: string; referral: Referral; mayWrite: boolean };

const toneOf = (state: ReferralState): 'calm' | 'sun' | 'alarm' | 'plain' => {
  switch (state) {
    case 'answered':
    case 'closed':
      return 'calm';
    case 'expired':
    case 'dead':
    case 'withdrawn':
      return 'alarm';
    case 'sent':
    case 'opened':
    case 'received':
    case 'reminded':
    case 'urged':
      return 'sun';
  }
};

/** One referral: how it stands, what was told, what they answered, and the next steps. */
export function ReferralRow({ caseId, referral, mayWrite, ...acting }: RowProps) {
  const { sharing } = useFrame().words;
  const { list } = sharing;
  const { state, receiver } = referral;
  return (
    <li className="card sharing__row" id={`of-${referral.id}`}>
      <h3>
        <OwnWords>{receiver.name}</OwnWords> · {sharing.purpose[referral.purpose]}
      </h3>
      <p className="tags">
        <StateTag tone={toneOf(state)}>{list.state[state]}</StateTag>
      </p>
      <Times referral={referral} />
      <WhatWasSaid referral={referral} />
      {state === 'withdrawn' && referral.openedAt !== null && <p>{list.delete}</p>}
      {receiver.phone !== null && (
        <p>
          <OwnWords>{list.ring(receiver.phone)}</OwnWords>
        </p>
      )}
      {mayWrite && <ReferralSteps {...acting} caseId={caseId} referral={referral} />}
    </li>
  );
}

function Times({ referral }: { referral: Referral }) {
  const { words, now } = useFrame();
  const { list } = words.sharing;
  const stamp = (at: Date | null) => at && words.dates.stamp(momentOf(at, now));
  const line = (label: string, at: Date | null) => at !== null && { label, text: stamp(at) };
  return (
    <Facts
      facts={[
        line(list.sentAt, referral.sentAt),
        referral.answeredAt === null && line(list.answerBy, referral.answerBy),
        line(list.openedAt, referral.openedAt),
        line(list.receivedAt, referral.receivedAt),
      ]}
    />
  );
}

/** What was told field by field, who took it in, and what they answered. */
function WhatWasSaid({ referral: { parcel, receipt, answer } }: { referral: Referral }) {
  const { words, now } = useFrame();
  const { list, field } = words.sharing;
  const day = (text: string) => words.dates.fullDate(momentOf(startOfDay(text), now));
  return (
    <>
      {receipt && (
        <Facts
          facts={[
            { label: list.officer, text: <OwnWords>{receipt.officer}</OwnWords> },
            receipt.number !== undefined && {
              label: list.number,
              text: <OwnWords>{receipt.number}</OwnWords>,
            },
            receipt.phone !== undefined && { label: list.phone, text: <OwnWords>{receipt.phone}</OwnWords> },
            receipt.answerOn !== undefined && { label: list.promised, text: day(receipt.answerOn) },
          ]}
        />
      )}
      {answer !== null && <Facts facts={[{ label: list.answer, text: <OwnWords>{answer}</OwnWords> }]} />}
      {parcel && (
        <details>
          <summary>{list.told}</summary>
          <Facts
            facts={parcel.map((part) => ({
              label: field[part.field],
              text: <OwnWords>{part.text}</OwnWords>,
            }))}
          />
        </details>
      )}
    </>
  );
}
