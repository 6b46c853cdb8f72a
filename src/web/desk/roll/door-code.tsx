import { showDoorCode } from '../../../core/door/show-door-code.ts';
import { useLoaded } from '../../loaded.ts';
import { loading, partOf } from '../../page-request.ts';
import { useFrame } from '../../ui/frame/frame.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Page } from '../../ui/page/page.tsx';
import { Qr } from '../../ui/qr/qr.tsx';
import { PrintThis } from '../../ui/print-button/print-button.tsx';
import { momentOf } from '../../view/moments.ts';

const hour = 3_600_000;

export const loader = loading(async ({ ctx }, args) => ({
  ...(await showDoorCode(ctx, partOf(args, 'id'))),
  origin: new URL(args.request.url).origin,
}));

/** For the door, on paper or on a tablet: people scan it and say themselves that they have come. */
export default function DoorCode() {
  const { activity, code, origin } = useLoaded(loader);
  const { words, now } = useFrame();
  const { atDoor, dates, desk } = words;
  const at = (instant: Date) => dates.stamp(momentOf(instant, now));
  const opens = new Date(activity.startsAt.getTime() - hour);
  return (
    <Page
      title={activity.title}
      own
      lead={atDoor.doorWhat}
      back={{ href: `/desk/activities/${activity.id}`, label: desk.rollTitle }}
    >
      <article className="slip qr_large">
        <Qr text={`${origin}/activities/${activity.id}/here?code=${code}`} label={atDoor.qr(code)} />
        <p className="ticket__code">
          <strong>
            <OwnWords>{code}</OwnWords>
          </strong>
        </p>
        <p>{atDoor.doorHours(at(opens), at(activity.endsAt))}</p>
        <p className="quiet">{atDoor.doorByHand}</p>
      </article>
      <PrintThis />
    </Page>
  );
}
