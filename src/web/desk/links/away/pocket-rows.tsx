import type { MyPocket } from '../../../../core/pockets/list-my-pockets.ts';
import { isDevice } from '../../../../platform/auth/sessions/device-of.ts';
import { Button } from '../../../ui/button/button.tsx';
import { useFrame } from '../../../ui/frame/frame.tsx';
import { List, ListRow } from '../../../ui/list/list.tsx';
import { Note } from '../../../ui/note/note.tsx';
import { Section } from '../../../ui/page/page.tsx';
import { momentOf } from '../../../view/moments.ts';

/** The phones that carry her list; she calls back the one that she lost. Nothing where there is none. */
export function PocketRows({ pockets, isRevoked }: { pockets: readonly MyPocket[]; isRevoked: boolean }) {
  const { away } = useFrame().words;
  if (pockets.length === 0 && !isRevoked) return null;
  return (
    <Section title={away.devicesTitle}>
      {isRevoked && <Note tone="calm">{away.revoked}</Note>}
      {pockets.length > 0 && <p>{away.devicesWhat}</p>}
      <form method="post">
        <List label={away.devicesTitle}>
          {pockets.map((pocket) => (
            <PocketRow key={pocket.id} pocket={pocket} />
          ))}
        </List>
      </form>
    </Section>
  );
}

function PocketRow({ pocket: { id, device, begunAt, seenAt } }: { pocket: MyPocket }) {
  const { words, now } = useFrame();
  const { away, dates, devices } = words;
  const stamp = (at: Date) => dates.stamp(momentOf(at, now));
  const kind = isDevice(device) ? devices.kinds[device] : devices.unknown;
  const title = away.elsewhere(kind, stamp(begunAt));
  return (
    <ListRow
      title={title}
      text={away.lastSeen(stamp(seenAt))}
      end={
        <Button kind="quiet" small name="pocket" value={id}>
          {away.revoke}
          <span className="unseen"> {title}</span>
        </Button>
      }
    />
  );
}
