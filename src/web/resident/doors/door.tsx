import { BookAnHour } from '../consultations/book-an-hour.tsx';
import { useActionData } from 'react-router';
import { showDeskPhone } from '../../../core/desk-phones/show-desk-phone.ts';
import { findWhoListens } from '../../../core/consultations/booking/find-who-listens.ts';
import { showHome } from '../../../core/homes/show-home.ts';
import { askOnBoard } from '../../../core/board/asking/ask-on-board.ts';
import type { Receipt as Code, SubmitRequest } from '../../../core/requests/asking/request-wish.ts';
import { submitRequest, type Sending } from '../../../core/requests/asking/submit-request.ts';
import { lookUpRequest } from '../../../core/requests/returning/look-up-request.ts';
import { offerTalent } from '../../../core/talents/hers/offer-talent.ts';
import type { Ctx } from '../../../core/shared/ctx.ts';
import { notFound } from '../../../core/shared/errors.ts';
import { arriving } from '../../../core/people/arriving.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, askWhose, goTo, loading, onceOf, partOf, textOf, wasSignedIn } from '../../page-request.ts';
import type { PageRequest } from '../../request-context.ts';
import { WithDeskPhone } from '../../ui/desk-phone/desk-phone.tsx';
import { useAnswer, useWords } from '../../ui/frame/frame.tsx';
import { Page } from '../../ui/page/page.tsx';
import { DoorForm } from './door-form.tsx';
import { doorNames, type DoorName } from './door-names.ts';
import { homesOffered } from './homes-offered.ts';
import { ComeIn, Phones } from './phones.tsx';
import { Sent } from './sent.tsx';
import { contactIn, kindsIn, namesOfTalent } from '../talents/talent-form.ts';

const leads = {
  talent: 'talentLead',
  need: 'needLead',
  question: 'questionLead',
  conflict: 'conflictLead',
} as const;

/** Nobody who offers to cut hair is shown the ambulance; 12338 and 110 stand at the foot of every page. */
const phones = {
  talent: ['12338'],
  need: ['12338'],
  question: ['12338', '12348'],
  conflict: ['12338', '12348', '110'],
} as const;

function doorAt(name: string): DoorName {
  const door = doorNames.find((one) => one === name);
  if (!door) throw notFound();
  return door;
}

export const loader = loading(async (page, args) => {
  const { ctx } = page;
  const homeId = new URL(args.request.url).searchParams.get('home');
  const home = homeId === null ? null : await showHome(ctx, homeId);
  const door = doorAt(partOf(args, 'door'));
  return {
    door,
    desk: await showDeskPhone(ctx),
    listens: door === 'question' ? await findWhoListens(ctx) : null,
    key: ctx.newId(),
    home: home && { id: home.id, name: home.name },
    offered: home ? [] : await homesOffered(page, door),
  };
});

export const action = acting(
  async ({ page, form, args }) => {
    const door = doorAt(partOf(args, 'door'));
    if (wasSignedIn(page, form, args.request)) return askWhose(page, form);
    // A form that asked nobody whose it is was drawn for nobody.
    const anonymous = page.session === null || textOf(form, 'whose') !== 'named';
    const { code, word } = await send(page, form, { door, anonymous });
    if (!anonymous) return goTo('/me/asked?sent=1');
    const { answerBy } = await lookUpRequest(page.ctx, { code });
    return { code, word, answerBy };
  },
  (words, form) => ({
    ...namesOfTalent(words),
    text: {
      field: 'text',
      label: words.doors.form[doorNames.find((one) => form.get('door') === one) ?? 'need'].label,
    },
  }),
  { asksWhose: true },
);

async function send(page: PageRequest, form: FormData, whose: { door: DoorName; anonymous: boolean }) {
  const said = (field: string) => textOf(form, field).trim() || undefined;
  const homeId = said('homeId');
  const wish = {
    ...{ ...whose, text: textOf(form, 'text') },
    ...(homeId !== undefined && { homeId }),
    safeContact: contactIn(form),
  };
  const sending = {
    ...onceOf(form),
    turn: whose.anonymous ? page.turns.takeNameless() : 1,
    onFlood: (sent: number) =>
      page.report(new Error(`the four doors are flooded: ${sent} without a name today`)),
  };
  const ask = askAs(form, wish);
  if (whose.anonymous) return ask(page.ctx, sending);
  return arriving(page, (ctx) => ask(ctx, sending));
}

type Ask = (ctx: Ctx, sending: Sending) => Promise<Code>;

/**
 * What she can do comes with its kinds. A question for all to read comes to who looks it over; one that is not reaches the
 * district's desk and no home.
 */
function askAs(form: FormData, { door, ...wish }: SubmitRequest): Ask {
  if (door === 'talent') {
    const { danger: _none, openedBy: _word, ...offer } = wish;
    return (ctx, sending) => offerTalent(ctx, { ...offer, kinds: kindsIn(form) }, sending);
  }
  if (door === 'question' && textOf(form, 'board') === 'public') {
    const { danger: _none, tellHome: _told, ...asked } = wish;
    const showName = textOf(form, 'showName') === 'yes';
    return (ctx, sending) => askOnBoard(ctx, { ...asked, showName }, sending);
  }
  const tellHome = mayHomeKnow(door, form);
  return (ctx, sending) => submitRequest(ctx, { door, ...wish, ...tellHome }, sending);
}

/** A question to who knows is no home’s; of a quarrel a home learns where she ticks that it may. */
function mayHomeKnow(door: string, form: FormData): { tellHome?: boolean } {
  if (door === 'question') return { tellHome: false };
  return door === 'conflict' ? { tellHome: textOf(form, 'tellHome') === 'yes' } : {};
}

/** A short form with words of its own for each of the four; the first field is enough. */
export default function Door() {
  const { door, key, home, offered, listens, desk } = useLoaded(loader);
  const sent = useActionData<typeof action>();
  const answer = useAnswer();
  const { doors, frame } = useWords();
  const back = home
    ? { href: `/homes/${home.id}`, label: home.name, own: true }
    : { href: '/', label: frame.firstPage };
  if (sent && 'code' in sent) return <Sent sent={sent} back={back} />;
  return (
    <Page title={doors[door]} lead={doors[leads[door]]} back={back}>
      <DoorForm door={door} home={home} offered={offered} idempotencyKey={key} answer={answer} />
      <BookAnHour listens={listens} />
      <p className="section">
        <a className="touch" href="/doors/answer">
          {doors.lookLink}
        </a>
      </p>
      <ComeIn />
      <WithDeskPhone of={desk}>
        <Phones these={phones[door]} />
      </WithDeskPhone>
    </Page>
  );
}
