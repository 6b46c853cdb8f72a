import { dropCare } from '../../../core/cares/drop-care.ts';
import { listMyCares } from '../../../core/cares/list-my-cares.ts';
import { keepsTouch } from '../../../core/executives/keeps-touch.ts';
import { answerIntroduction } from '../../../core/introductions/answer-introduction.ts';
import { listMyIntroductions } from '../../../core/introductions/list-my-introductions.ts';
import { endLink } from '../../../core/links/end-link.ts';
import { hasLeadersToRing } from '../../../core/group-leaders/has-leaders-to-ring.ts';
import { hasMessagesToPass } from '../../../core/village-messages/has-messages-to-pass.ts';
import { joinLink } from '../../../core/links/join-link.ts';
import type { MyLink } from '../../../core/links/my-link.ts';
import { showMyOutreach } from '../../../core/links/show-my-outreach.ts';
import { listPhones } from '../../../core/people/phones/list-phones.ts';
import { listMyEndedAsSame } from '../../../core/same-women/list-my-ended-as-same.ts';
import { dayOf, isoWithOffset, startOfDay } from '../../../core/shared/dates.ts';
import type { Ctx } from '../../../core/shared/ctx.ts';
import { invalid } from '../../../core/shared/errors.ts';
import { channels } from '../../../core/visits/visit.ts';
import { listRecentVisits } from '../../../core/visits/list-recent-visits.ts';
import { logVisit } from '../../../core/visits/log-visit.ts';
import { takeBackVisit } from '../../../core/visits/take-back-visit.ts';
import { hersOf } from '../../cells/her-cells.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading, onceOf, textOf } from '../../page-request.ts';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { useAnswer, useFrame, useWords } from '../../ui/frame/frame.tsx';
import { List, ListRow } from '../../ui/list/list.tsx';
import { Note } from '../../ui/note/note.tsx';
import { Page } from '../../ui/page/page.tsx';
import { chosen, saidAs } from '../cases/case-action.ts';
import { districtCtx, mayIn } from '../figures/district-ctx.ts';
import { EndedAsSameList } from '../same/ended-as-same.tsx';
import { JoinForm } from './join-form.tsx';
import { LinkGroup } from './link-group.tsx';
import { ways, whys } from './said.ts';
import { ToAsk } from './to-ask.tsx';
import { Undo } from './undo.tsx';
import { WalkOrder } from './walk-order.tsx';

const here = '/desk/links';

const doings = ['added', 'undone', 'ended', 'answered', 'written', 'dropped'] as const;

export const loader = loading(async (page, { request }) => {
  const ctx = await districtCtx(page, keepsTouch);
  const { searchParams } = new URL(request.url);
  const done = doings.find((one) => searchParams.has(one)) ?? null;
  const [outreach, toAsk] = [await showMyOutreach(ctx), await listMyIntroductions(ctx)];
  const [passesOn, ended] = [await hasMessagesToPass(ctx), await listMyEndedAsSame(ctx)];
  const rings = await mayIn(await hersOf(page), hasLeadersToRing);
  const people = outreach.links.map(({ personId }) => personId);
  const phones = await listPhones(ctx, people);
  const cares = await listMyCares(ctx, { noted: outreach.links });
  const recent = await listRecentVisits(ctx, { noted: outreach.links });
  const links = outreach.links.map((link) => ({
    ...{ ...link, recent: recent.get(link.id) ?? [] },
    ...{ phone: phones.get(link.personId) ?? null, care: cares.get(link.id) ?? null },
  }));
  const logged = searchParams.get('logged');
  return { ...outreach, links, toAsk, waysOn: { passesOn, rings }, ended, key: ctx.newId(), done, logged };
});

/** Today it was now; of another day nobody asks the hour. */
function whenOf(ctx: Ctx, form: FormData): string {
  const day = textOf(form, 'day');
  return isoWithOffset(day === '' || day === dayOf(ctx.now) ? ctx.now : noonOf(day));
}

function noonOf(day: string): Date {
  const noon = new Date(startOfDay(day).getTime() + 12 * 3_600_000);
  if (Number.isNaN(noon.getTime())) throw invalid([{ path: 'visitedAt', code: 'day-shape' }]);
  return noon;
}

async function visit(ctx: Ctx, form: FormData): Promise<string> {
  const [note, nextOn] = [textOf(form, 'note'), textOf(form, 'nextOn')];
  const { id } = await logVisit(ctx, {
    ...{ clientId: textOf(form, 'clientId'), personId: textOf(form, 'personId') },
    ...{ channel: chosen(form, 'channel', channels), visitedAt: whenOf(ctx, form) },
    ...(note !== '' && { note }),
    ...(nextOn !== '' && { nextOn }),
  });
  return `${here}?logged=${id}`;
}

const acts: Readonly<Record<string, (ctx: Ctx, form: FormData) => Promise<string>>> = {
  visit,
  join: async (ctx, form) => {
    const wish = { name: textOf(form, 'name'), villageCode: textOf(form, 'villageCode') };
    const saidYes = chosen(form, 'saidYes', ways);
    await joinLink(ctx, { ...wish, saidYes, ...saidAs(form, 'phone', 'phone') }, onceOf(form));
    return `${here}?added=1`;
  },
  end: async (ctx, form) => {
    await endLink(ctx, { linkId: textOf(form, 'of'), why: chosen(form, 'why', whys) });
    return `${here}?ended=1`;
  },
  yes: async (ctx, form) => {
    const saidYes = chosen(form, 'saidYes', ways);
    await answerIntroduction(ctx, { introductionId: textOf(form, 'of'), answer: 'yes', saidYes });
    return `${here}?added=1`;
  },
  no: async (ctx, form) => {
    await answerIntroduction(ctx, { introductionId: textOf(form, 'of'), answer: 'no' });
    return `${here}?answered=1`;
  },
  'drop-care': async (ctx, form) => {
    await dropCare(ctx, { linkId: textOf(form, 'of') });
    return `${here}?dropped=1`;
  },
  undo: async (ctx, form) => {
    await takeBackVisit(ctx, { visitId: textOf(form, 'of') });
    return `${here}?undone=1`;
  },
};

export const action = acting(
  async ({ page, form }) => {
    const act = acts[textOf(form, 'act')];
    if (!act) throw invalid([{ path: 'act', code: 'unknown-choice' }]);
    return goTo(await act(await districtCtx(page, keepsTouch), form));
  },
  ({ links }, form) => {
    const of = textOf(form, 'of');
    return {
      name: { field: 'join-name', label: links.name },
      villageCode: { field: 'join-villageCode', label: links.village },
      phone: { field: 'join-phone', label: links.phone },
      saidYes: { field: of === '' ? 'join-saidYes' : `yes${of}-saidYes`, label: links.said },
      visitedAt: { field: `visit${of}-day`, label: links.when },
      note: { field: `visit${of}-note`, label: links.note },
      nextOn: { field: `visit${of}-nextOn`, label: links.next },
    };
  },
);

/** What else she does, as far as there is any of it. */
function WaysOn({ passesOn, rings }: { passesOn: boolean; rings: boolean }) {
  const { away, messages, myYear, leaders } = useWords();
  return (
    <div className="section">
      <List label={away.title}>
        {passesOn && <ListRow href="/desk/messages" title={messages.toPassTitle} />}
        {rings && <ListRow href="/desk/leaders" title={leaders.seeAll} />}
        <ListRow href={`${here}/away`} title={away.wayThere} />
        <ListRow href={`${here}/year`} title={myYear.way} />
      </List>
    </div>
  );
}

type Known = Pick<MyLink, 'lapsed' | 'nextOn'>;

/** Whom an executive keeps touch with, whoever is to be seen first first; one touch writes a visit down. */
export default function Links() {
  const { rule, links: known, villages, toAsk, waysOn, ended, key, done, logged } = useLoaded(loader);
  const { links, rosters, cares, frame } = useWords();
  const acting = { idempotencyKey: key, answer: useAnswer() };
  const women = known.filter(({ kind }) => kind === 'woman');
  const chairs = known.filter(({ kind }) => kind === 'chair');
  const today = dayOf(useFrame().now);
  const isToday = ({ lapsed, nextOn }: Known) => !lapsed && nextOn !== null && nextOn <= today;
  const isLater = (link: Known) => !link.lapsed && !isToday(link);
  return (
    <Page title={links.title} lead={links.lead} back={{ href: '/me', label: frame.mine }}>
      {done && (
        <Note tone="calm">{done === 'answered' ? rosters.answered : { ...links, ...cares }[done]}</Note>
      )}
      {logged && <Undo {...acting} visitId={logged} />}
      <ErrorSummary faults={acting.answer?.faults ?? []} />
      <p className="section">
        {links.few(women.length, chairs.length)}
        <span className="quiet"> {links.rule(rule.chairs, rule.links)}</span>
      </p>
      <WaysOn {...waysOn} />
      {women.length === 0 && <Note tone="calm">{links.none}</Note>}
      {known.some((link) => !isLater(link)) && <WalkOrder />}
      <LinkGroup {...acting} title={links.lapsed} links={known.filter(({ lapsed }) => lapsed)} isWalked />
      <LinkGroup {...acting} title={links.today} links={known.filter(isToday)} isWalked />
      <LinkGroup {...acting} title={links.coming} links={women.filter(isLater)} />
      <LinkGroup {...acting} title={links.chairs} links={chairs.filter(isLater)} />
      <EndedAsSameList ended={ended} />
      <ToAsk {...acting} waiting={toAsk} villages={villages} />
      <JoinForm {...acting} villages={villages} />
    </Page>
  );
}
