import { listColleaguesBelow } from '../../../core/offices/list-colleagues-below.ts';
import { useLoaded } from '../../loaded.ts';
import { loading } from '../../page-request.ts';
import { useWords } from '../../ui/frame/frame.tsx';
import { List, ListRow } from '../../ui/list/list.tsx';
import { Note } from '../../ui/note/note.tsx';
import { Page } from '../../ui/page/page.tsx';

export const loader = loading(async ({ ctx }, { request }) => ({
  colleagues: await listColleaguesBelow(ctx),
  done: new URL(request.url).searchParams.has('done'),
}));

/** Who works in the offices below: the way back in for whoever has lost phone and codes alike. */
export default function Colleagues() {
  const { colleagues, done } = useLoaded(loader);
  const { secondStep, me } = useWords();
  return (
    <Page
      title={secondStep.colleaguesTitle}
      lead={secondStep.colleaguesLead}
      back={{ href: '/me', label: me.title }}
    >
      {done && <Note tone="calm">{secondStep.resetDone}</Note>}
      <div className="section">
        {colleagues.length === 0 && <Note>{secondStep.noColleagues}</Note>}
        <List label={secondStep.colleaguesTitle}>
          {colleagues.map(({ personId, name, phoneMasked, office }) => (
            <ListRow
              key={`${personId} ${office}`}
              href={`/desk/second-steps/${personId}`}
              title={name ?? secondStep.someone}
              text={[office, phoneMasked].filter(Boolean).join(' · ')}
            />
          ))}
        </List>
      </div>
    </Page>
  );
}
