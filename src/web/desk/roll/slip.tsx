import { showRoll } from '../../../core/attendance/show-roll.ts';
import { notFound } from '../../../core/shared/errors.ts';
import { readCode } from '../../../core/signups/signup.ts';
import { useLoaded } from '../../loaded.ts';
import { loading, partOf } from '../../page-request.ts';
import { useFrame } from '../../ui/frame/frame.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Page } from '../../ui/page/page.tsx';
import { Qr } from '../../ui/qr/qr.tsx';
import { PrintThis } from '../../ui/print-button/print-button.tsx';
import { momentOf } from '../../view/moments.ts';
import { useNameOf } from '../roll-list.tsx';

export const loader = loading(async ({ ctx }, args) => {
  const { activity, rows } = await showRoll(ctx, partOf(args, 'id'));
  const code = readCode(partOf(args, 'code'));
  const row = rows.find((row) => row.code === code);
  if (!row) throw notFound('signup-not-found');
  return { activity, row, origin: new URL(args.request.url).origin };
});

/** A slip of paper for somebody without a phone: what, when, where, how many, and the code for the door. */
export default function Slip() {
  const { activity, row, origin } = useLoaded(loader);
  const { words, now } = useFrame();
  const { atDoor, dates, desk, signups } = words;
  const starts = momentOf(activity.startsAt, now);
  const party = `/desk/activities/${activity.id}/parties/${row.code}`;
  const name = useNameOf()(row);
  return (
    <Page title={atDoor.slipShow} back={{ href: party, label: name, own: true }}>
      <article className="slip">
        <h2>
          <OwnWords>{activity.title}</OwnWords>
        </h2>
        <p>
          {dates.fullDate(starts)} {dates.time(starts)}
        </p>
        <p>
          <OwnWords>{[activity.homeName, activity.placeName].filter(Boolean).join(' · ')}</OwnWords>
        </p>
        <p>
          <OwnWords>{name}</OwnWords> · {desk.people(row.partySize)}
        </p>
        <Qr text={origin + party} label={atDoor.qr(row.code)} />
        <p className="ticket__code">
          <span className="quiet small">{signups.code}</span>
          <strong>{row.code}</strong>
        </p>
      </article>
      <PrintThis />
    </Page>
  );
}
