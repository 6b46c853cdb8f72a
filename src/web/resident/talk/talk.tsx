import { useActionData } from 'react-router';
import { findWhoListens } from '../../../core/consultations/booking/find-who-listens.ts';
import { showDeskPhone } from '../../../core/desk-phones/show-desk-phone.ts';
import { acting, loading, textOf } from '../../page-request.ts';
import { useLoaded } from '../../loaded.ts';
import { WithDeskPhone } from '../../ui/desk-phone/desk-phone.tsx';
import { BeforeSending } from './before-sending.tsx';
import { AskLook, Found } from './come-back.tsx';
import { isOpening } from './her-acts.ts';
import { goOn, type Shown } from './go-on.ts';
import { lookUp } from './look-up.ts';
import { AskContact, AskHome, AskReaders, AskWhose, AskWords } from './questions.tsx';
import { inPlace, placesOf, type Places } from './place.ts';
import { Sent } from './sent.tsx';
import { toldIn } from './told.ts';

/** Nobody who takes the phone up after her finds it by going back. */
export const headers = () => ({ 'Cache-Control': 'no-store' });

/**
 * The form's key alone: whatever she has told is in the forms that she sends, never in an address or a cookie. What only the first
 * question shows is looked for where it is shown.
 */
export const loader = loading(async (page) => {
  const places = await placesOf(page);
  const key = page.ctx.newId();
  if (page.isForm) return { key, places, listens: null, desk: null };
  const { ctx } = await inPlace(page, '');
  const [listens, desk] = await Promise.all([findWhoListens(page.ctx), showDeskPhone(ctx)]);
  return { key, places, listens, desk };
});

export const action = acting(async ({ page, form }) => {
  const read = (name: string) => textOf(form, name);
  const isComingBack = ['return', 'look'].includes(read('go')) || isOpening(read('go'));
  return isComingBack ? lookUp(page, read) : goOn(page, read);
});

/** 想找人说说: one question at a time under one address, so that the journey is one entry of the history. */
export default function Talk() {
  const { key, places, listens, desk: near } = useLoaded(loader);
  const answered = useActionData<typeof action>();
  // A refusal is part of what is shown; none is given back through a cookie, which would tell.
  const told = toldIn((name) => (name === 'key' ? key : ''));
  const first: Shown = { kind: 'step', step: 'words', told, wrong: [], listens };
  const { shown, desk } = answered && 'shown' in answered ? answered : { shown: first, desk: near };
  return (
    <WithDeskPhone of={desk}>
      <Sheet shown={shown} places={places} />
    </WithDeskPhone>
  );
}

const placeOf = ({ told }: Asked['shown'], { all, near }: Places): string | undefined =>
  (all.find(({ code }) => code === told.place) ?? all.find(({ code }) => code === near))?.name;

function Sheet({ shown, places }: { shown: Shown; places: Places }) {
  switch (shown.kind) {
    case 'sent':
      return <Sent sent={shown} />;
    case 'look':
      return <AskLook look={shown} />;
    case 'found':
      return <Found found={shown} />;
    case 'step':
      return <Question shown={shown} places={places} />;
  }
}

type Asked = { shown: Extract<Shown, { kind: 'step' }>; places: Places };

function Question({ shown, places }: Asked) {
  switch (shown.step) {
    case 'words':
      return <AskWords shown={shown} places={places} />;
    case 'whose':
      return <AskWhose shown={shown} />;
    case 'readers':
      return <AskReaders shown={shown} />;
    case 'home':
      return <AskHome shown={shown} found={shown.found ?? { homes: [], more: false }} />;
    case 'contact':
      return <AskContact shown={shown} />;
    case 'before':
      return (
        <BeforeSending shown={shown} home={shown.home} place={placeOf(shown, places)} within={shown.within} />
      );
  }
}
