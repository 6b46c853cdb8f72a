import { startOfDay } from '../../../core/shared/dates.ts';
import { endMyCare } from '../../../core/touches/end-my-care.ts';
import { endMyTouch } from '../../../core/touches/end-my-touch.ts';
import { listMyTouches } from '../../../core/touches/list-my-touches.ts';
import type { MyTouch } from '../../../core/touches/touch.ts';
import { herOf, hersOf } from '../../cells/her-cells.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading, textOf } from '../../page-request.ts';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { useFrame, useWords } from '../../ui/frame/frame.tsx';
import { List, ListRow } from '../../ui/list/list.tsx';
import { Note } from '../../ui/note/note.tsx';
import { Page, Section } from '../../ui/page/page.tsx';
import { momentOf } from '../../view/moments.ts';
import { ReadingList } from '../readings.tsx';
import { CareOfHers } from './care-of-hers.tsx';
import { TouchFacts, useExecutiveWords } from './touch-facts.tsx';

const here = '/me/contact';

export const loader = loading(async (page, { request }) => {
  const hers = await hersOf(page);
  const { provenPhone } = page.auth;
  const touches = (await Promise.all(hers.map((ctx) => listMyTouches(ctx, { provenPhone })))).flat();
  const { searchParams } = new URL(request.url);
  return { touches, isEnded: searchParams.has('ended'), isDropped: searchParams.has('dropped') };
});

export const action = acting(async ({ page, form }) => {
  const touchId = textOf(form, 'of');
  const { provenPhone } = page.auth;
  const ctx = await herOf(page, touchId);
  const isCareAlone = textOf(form, 'act') === 'care';
  await (isCareAlone ? endMyCare : endMyTouch)(ctx, { touchId }, { provenPhone });
  return goTo(`${here}?${isCareAlone ? 'dropped' : 'ended'}=1`);
});

/** 谁在联系我: each executive who keeps touch with her or is to ask her, what it rests on, who looked; one touch ends it. */
export default function Contact() {
  const { touches: all, isEnded, isDropped } = useLoaded(loader);
  const { touches, cares, frame } = useWords();
  return (
    <Page title={touches.mine} lead={touches.mineLead} back={{ href: '/me', label: frame.mine }}>
      {isEnded && <Note tone="calm">{touches.ended}</Note>}
      {isDropped && <Note tone="calm">{cares.hersEnded}</Note>}
      {all.length === 0 ? (
        <Note>{touches.none}</Note>
      ) : (
        all.map((touch) => <OneTouch key={touch.id} touch={touch} />)
      )}
      <p className="quiet small section">{touches.mineHow}</p>
    </Page>
  );
}

function OneTouch({ touch }: { touch: MyTouch }) {
  const { touches } = useWords();
  const executiveWords = useExecutiveWords();
  return (
    <Section title={executiveWords(touch)}>
      {touch.kind === 'introduction' && <p>{touches.asks}</p>}
      <TouchFacts touch={touch} />
      <CareOfHers touch={touch} />
      {touch.kind === 'link' && <Visits visits={touch.visits} />}
      <div className="section">
        <h3>{touches.readings}</h3>
        {touch.readings.length === 0 && <p className="quiet">{touches.noReadings}</p>}
        <ReadingList readings={touch.readings} />
      </div>
      <details className="section request__act">
        <summary>{touches.end}</summary>
        <form method="post">
          <input type="hidden" name="of" value={touch.id} />
          <p>{touches.sureWhat}</p>
          <Buttons>
            <Button kind="warn">
              {touches.sureYes}
              <span className="unseen"> {executiveWords(touch)}</span>
            </Button>
          </Buttons>
        </form>
      </details>
    </Section>
  );
}

function Visits({ visits }: Pick<MyTouch, 'visits'>) {
  const { words, now } = useFrame();
  const { touches, links, dates } = words;
  return (
    <div className="section">
      <h3>{touches.visits}</h3>
      {visits.length === 0 ? (
        <p className="quiet">{touches.noVisits}</p>
      ) : (
        <List label={touches.visits}>
          {visits.map(({ channel, on }, nth) => (
            <ListRow
              key={`${on} ${nth}`}
              title={dates.fullDate(momentOf(startOfDay(on), now))}
              text={links.channels[channel]}
            />
          ))}
        </List>
      )}
    </div>
  );
}
