import { readsFigures } from '../../core/case-figures/reads-figures.ts';
import { auditsCases } from '../../core/cases/reading/audits-cases.ts';
import { setsClocks } from '../../core/district-clocks/sets-clocks.ts';
import { findDivision } from '../../core/divisions/division-queries.ts';
import { whatSheKeeps } from '../../core/homes/desk/what-she-keeps.ts';
import { hasLeadersToRing } from '../../core/group-leaders/has-leaders-to-ring.ts';
import { hasMessagesToPass } from '../../core/village-messages/has-messages-to-pass.ts';
import { keepsTouch } from '../../core/executives/keeps-touch.ts';
import { listMyMissedEverywhere } from '../../core/missed-places/list-my-missed.ts';
import { showMyOffices, type MyOffices } from '../../core/offices/show-my-offices.ts';
import { describeMyself } from '../../core/people/describe-myself.ts';
import { listReadingsEverywhere } from '../../core/people/list-readings.ts';
import { showMe } from '../../core/people/show-me.ts';
import { listSignupsEverywhere } from '../../core/signups/list-my-signups.ts';
import { countOpenSuggestions } from '../../core/suggestions/count-open-suggestions.ts';
import type { Ctx } from '../../core/shared/ctx.ts';
import { personOnly } from '../../core/shared/person-only.ts';
import { isLanguage } from '../../locales/languages.ts';
import { useLoaded, useUnread } from '../loaded.ts';
import { acting, goTo, loading, textOf } from '../page-request.ts';
import { preferenceCookies } from '../preferences.ts';
import { Button, ButtonLink, Buttons } from '../ui/button/button.tsx';
import { useAnswer, useFrame, useWords } from '../ui/frame/frame.tsx';
import { List, ListRow } from '../ui/list/list.tsx';
import { Note } from '../ui/note/note.tsx';
import { Page, Section } from '../ui/page/page.tsx';
import { AboutMe } from './about-me.tsx';
import { hereAmong } from './here-among.ts';
import { MyMissedPlaces } from './record/my-missed.tsx';
import { MySignups } from './my-signups.tsx';
import { Readings } from './readings.tsx';
import { keepsHours } from '../desk/consultations/listening-ctx.ts';
import { mayIn } from '../desk/figures/district-ctx.ts';
import { hasRequestsDesk } from './asked/has-requests-desk.ts';

export const loader = loading(async ({ everywhere, villageCode, ...page }, { request }) => {
  const hers = await everywhere();
  const ctx = hereAmong(hers, page.ctx);
  const me = await showMe(ctx);
  const [signups, missed, readings, keeps, chosenHere, desks] = await Promise.all([
    listSignupsEverywhere(hers),
    listMyMissedEverywhere(hers),
    listReadingsEverywhere(hers),
    whatSheKeeps(hers),
    villageCode ? findDivision(ctx.db, villageCode, ctx.now) : undefined,
    desksOf(ctx, hers),
  ]);
  // The village this phone sorts by is the one she sees, here as on the first page.
  const villageName = chosenHere?.name ?? me.villageName;
  return {
    me: { ...me, villageName },
    signups,
    missed,
    readings,
    ...keeps,
    ...desks,
    saved: isSaved(request),
  };
});

/** The desks that are hers, and what whoever works for a district as a whole reads and sets there. */
async function desksOf(ctx: Ctx, hers: readonly Ctx[]) {
  const [toAnswer, offices, hasQueue, audits, listens, readsNumbers, setsTimes, visits, passesOn, rings] =
    await Promise.all([
      countOpenSuggestions(ctx),
      showMyOffices(ctx),
      hasRequestsDesk(hers),
      auditsCases(ctx),
      keepsHours(hers),
      mayIn(hers, readsFigures),
      mayIn(hers, setsClocks),
      mayIn(hers, keepsTouch),
      mayIn(hers, hasMessagesToPass),
      mayIn(hers, hasLeadersToRing),
    ]);
  return { toAnswer, offices, hasQueue, audits, listens, readsNumbers, setsTimes, visits, passesOn, rings };
}

const isSaved = (request: Request) => new URL(request.url).searchParams.has('saved');

export const action = acting(
  async ({ page, form }) => {
    const language = form.get('language');
    const largeText = textOf(form, 'size') === 'large';
    const name = textOf(form, 'name').trim() || null;
    const chosen = { largeText, ...(isLanguage(language) && { language }) };
    personOnly(page.ctx);
    for (const ctx of await page.everywhere()) await describeMyself(ctx, { name, ...chosen });
    return goTo('/me?saved=1', preferenceCookies(chosen));
  },
  ({ me }) => ({ name: { field: 'name', label: me.name } }),
);

export default function Mine() {
  const { me, signups, missed, readings, saved, ...doors } = useLoaded(loader);
  const answer = useAnswer();
  const { words } = useFrame();
  return (
    <Page title={words.me.title} back={{ href: '/', label: words.frame.firstPage }}>
      {saved && (
        <Note tone="calm">
          <p>{words.me.saved}</p>
        </Note>
      )}
      <MyDoors {...doors} />
      <MyMissedPlaces missed={missed} />
      <MySignups signups={signups} />
      <AboutMe me={me} answer={answer} />
      <Readings readings={readings} />
      <HerRecord hasKeys={doors.keepsHomes || doors.offices !== 'none'} />
    </Page>
  );
}

/** What she may do with all of it: take it along, leave, see where she is signed in. */
function HerRecord({ hasKeys }: { hasKeys: boolean }) {
  const { words } = useFrame();
  return (
    <>
      <Section title={words.me.data}>
        <p className="quiet">{words.me.exportWhy}</p>
        <Buttons>
          <ButtonLink kind="quiet" href="/me/record">
            {words.me.recordRead}
          </ButtonLink>
          <form method="post" action="/me/export">
            <Button kind="quiet">{words.me.export}</Button>
          </form>
          <ButtonLink kind="warn" href="/me/delete">
            {words.me.erase}
          </ButtonLink>
        </Buttons>
      </Section>
      <div className="section">
        <List>
          <ListRow href="/me/asked" title={words.doors.mine} />
          <ListRow href="/me/contact" title={words.touches.mine} />
          <ListRow href="/me/relatives" title={words.relatives.title} text={words.relatives.addFirst} />
          <ListRow href="/me/devices" title={words.devices.title} text={words.devices.lead} />
          {hasKeys && <ListRow href="/me/keys" title={words.keys.title} />}
        </List>
      </div>
      <form method="post" action="/sign-out" className="section">
        <Button kind="quiet">{words.me.signOut}</Button>
      </form>
    </>
  );
}

type Doors = {
  keepsHomes: boolean;
  writesPages: boolean;
  toAnswer: number | null;
  offices: MyOffices;
  hasQueue: boolean;
  audits: boolean;
  listens: boolean;
  readsNumbers: boolean;
  setsTimes: boolean;
  visits: boolean;
  passesOn: boolean;
  rings: boolean;
};

/** What waits for her, and the desks that are hers. */
function MyDoors({ keepsHomes, writesPages, toAnswer, offices, readsNumbers, setsTimes, ...desks }: Doors) {
  const { hasQueue, audits, listens, visits, passesOn, rings } = desks;
  const unread = useUnread();
  const words = useWords();
  const { deputies, frame, me, furnish, suggestions } = words;
  return (
    <div className="section">
      <List>
        <ListRow href="/inbox" title={unread > 0 ? frame.inboxNew(unread) : frame.inbox} />
        {keepsHomes && <ListRow href="/desk/today" title={me.desk} />}
        {passesOn && <ListRow href="/desk/messages" title={words.messages.toPassTitle} />}
        {visits && <ListRow href="/desk/links" title={words.links.title} />}
        {rings && <ListRow href="/desk/leaders" title={words.leaders.seeAll} />}
        {hasQueue && <ListRow href="/desk/requests" title={words.requests.title} />}
        {audits && <ListRow href="/desk/accesses" title={words.cases.accesses.auditor} />}
        {listens && <ListRow href="/desk/consultations" title={words.consultations.desk.title} />}
        {readsNumbers && <ListRow href="/desk/figures" title={words.figures.title} />}
        {setsTimes && <ListRow href="/desk/clocks" title={words.districtClocks.title} />}
        {setsTimes && <ListRow href="/desk/villages" title={words.villageMergers.title} />}
        {setsTimes && <ListRow href="/desk/seats" title={words.seats.title} />}
        {keepsHomes && <ListRow href="/desk/deputies" title={deputies.title} />}
        {offices === 'open' && <ListRow href="/desk/office" title={words.office.door} />}
        {offices === 'open' && <ListRow href="/desk/reach" title={words.reach.title} />}
        {offices === 'open' && <ListRow href="/desk/messages/sent" title={words.messages.title} />}
        {offices === 'open' && <ListRow href="/desk/rosters" title={words.rosters.title} />}
        {writesPages && <ListRow href="/desk/homes" title={furnish.title} />}
        {toAnswer !== null && <ListRow href="/desk/missed-rule" title={words.missed.office.title} />}
        {toAnswer !== null && (
          <ListRow href="/desk/office/committees" title={words.mediation.committees.title} />
        )}
        {toAnswer !== null && (
          <ListRow href="/desk/suggestions" title={suggestions.office.waitingCount(toAnswer)} />
        )}
        {offices !== 'none' && <OfficeDoors offices={offices} />}
      </List>
    </div>
  );
}

/** What keeps the office's door: the way in, or how her own second step stands and whom she may help. */
function OfficeDoors({ offices }: { offices: MyOffices }) {
  const { secondStep, plans } = useWords();
  if (offices === 'behind-the-second-step') {
    return <ListRow href="/second-step?next=/me" title={secondStep.door} text={secondStep.doorText} />;
  }
  return (
    <>
      <ListRow href="/desk/plans" title={plans.title} />
      <ListRow href="/me/second-step" title={secondStep.mineTitle} />
      <ListRow href="/desk/second-steps" title={secondStep.colleaguesTitle} />
    </>
  );
}
