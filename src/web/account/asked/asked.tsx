import { listMyRequestsEverywhere } from '../../../core/requests/reading/list-my-requests-everywhere.ts';
import { personOnly } from '../../../core/shared/person-only.ts';
import { useLoaded } from '../../loaded.ts';
import { loading } from '../../page-request.ts';
import { useFrame } from '../../ui/frame/frame.tsx';
import { List, ListRow } from '../../ui/list/list.tsx';
import { Note } from '../../ui/note/note.tsx';
import { Page } from '../../ui/page/page.tsx';
import { StateTag } from '../../ui/state-tag/state-tag.tsx';
import { momentOf } from '../../view/moments.ts';
import { hasName } from './has-name.ts';

export const loader = loading(async ({ ctx, everywhere }, { request }) => {
  personOnly(ctx);
  const mine = await listMyRequestsEverywhere(await everywhere());
  return { mine: mine.filter(hasName), sent: new URL(request.url).searchParams.has('sent') };
});

/** What she has asked under her name through the four doors. What was said by itself is nowhere here. */
export default function Asked() {
  const { mine, sent } = useLoaded(loader);
  const { words, now } = useFrame();
  const { doors, dates } = words;
  return (
    <Page title={doors.mine} back={{ href: '/me', label: words.frame.mine }}>
      {sent && <Note tone="calm">{doors.mineSent}</Note>}
      <div className="section">
        {mine.length === 0 ? (
          <Note>{doors.mineEmpty}</Note>
        ) : (
          <List label={doors.mine}>
            {mine.map(({ id, door, status, submittedAt }) => (
              <ListRow
                key={id}
                href={`/me/asked/${id}`}
                title={doors[door]}
                text={doors.sentAt(dates.stamp(momentOf(submittedAt, now)))}
                end={<StateTag tone={status === 'waiting' ? 'sun' : 'calm'}>{doors.status[status]}</StateTag>}
              />
            ))}
          </List>
        )}
      </div>
    </Page>
  );
}
