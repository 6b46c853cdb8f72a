import { z } from 'zod';
import type { SealedContact } from '../../core/requests/contact/sealed-contact.ts';
import { isoWithOffset } from '../../core/shared/dates.ts';
import { AskTalent } from '../../core/talents/asking/ask-talent.ts';
import type { TalentItem } from '../../core/talents/asking/list-talents.ts';
import type { Talent, TalentShown } from '../../core/talents/asking/show-talent.ts';
import { AnswerAsk } from '../../core/talents/hers/answer-ask.ts';
import { ChangeHers } from '../../core/talents/hers/change-hers.ts';
import type { HerTalent } from '../../core/talents/hers/show-hers.ts';
import { OfferTalent } from '../../core/talents/hers/offer-talent.ts';
import { talentKinds, type Ask } from '../../core/talents/talent.ts';
import { documented } from '../documented.ts';
import { instant, wholeNumber } from '../query.ts';
import { Code, Receipt, RequestWithWords } from '../requests/requests.schema.ts';

const tags = ['talents'];
const state = z.enum(['offered', 'resting', 'down']);
const askState = z.enum(['open', 'can', 'cannot', 'taken-back']);

const Asked = z.object({ id: z.uuid(), words: z.string().nullable(), askedAt: instant, state: askState });
const presentAsk = ({ askedAt, ...ask }: Ask) => ({ ...ask, askedAt: isoWithOffset(askedAt) });

const Contact = RequestWithWords.shape.contact.omit({ notThese: true });

const offered = {
  ...{ state, words: z.string().nullable(), kinds: z.array(z.enum(talentKinds)), contact: Contact },
};

const Hers = z.object({ ...offered, homeName: z.string().nullable(), asks: z.array(Asked) });
export const presentHers = ({ asks, ...hers }: HerTalent): z.infer<typeof Hers> => ({
  ...hers,
  asks: asks.map(presentAsk),
});

const Offer = z.object({ ...offered, id: z.uuid(), offeredAt: instant });
const Item = Offer.extend({ asked: askState.nullable() });
const Shown = Offer.extend({ asks: z.array(Asked), mayAsk: z.boolean() });

/** Whom she does not want to read it is for who reads it to see on the page of the request. */
const contactOf = ({ notThese: _named, ...contact }: SealedContact) => contact;

const presentOffer = ({ id, state, words, kinds, contact, offeredAt }: Talent): z.infer<typeof Offer> => ({
  ...{ id, state, words, kinds, contact: contactOf(contact), offeredAt: isoWithOffset(offeredAt) },
});
export const presentItem = (item: TalentItem): z.infer<typeof Item> => ({
  ...presentOffer(item),
  asked: item.asked,
});
export const presentShown = (shown: TalentShown): z.infer<typeof Shown> => ({
  ...presentOffer(shown),
  ...{ asks: shown.asks.map(presentAsk), mayAsk: shown.mayAsk },
});

export const ListAsked = z.strictObject({
  cursor: z.string().max(200).optional(),
  limit: wholeNumber.optional(),
});
export const Answered = Code.extend(AnswerAsk.shape);
export const Changed = Code.extend(ChangeHers.shape);
export const Rests = Code.extend({ rests: z.boolean() });
export const Words = AskTalent.omit({ requestId: true });
const Done = z.object({ id: z.uuid() });

const byCode = { tags, answer: Hers, problems: [404, 409] };
const ofHost = { tags, signedIn: true, params: z.object({ id: z.string() }), problems: [403, 404, 409] };

export const schemas = {
  offer: documented({
    ...{ tags, operationId: 'offerTalent', body: OfferTalent, answer: Receipt, status: 201 },
    summary: 'Tell a home what one can do, when one is free and how one is called',
    problems: [404, 409],
  }),
  lookUp: documented({
    ...{ ...byCode, operationId: 'lookUpTalent', body: Code },
    summary: 'What she offers and what she was asked for, by her code',
  }),
  answer: documented({
    ...{ ...byCode, operationId: 'answerAsk', body: Answered },
    summary: 'She can, or not this time; no reason is asked for. Safe to repeat',
    refusals: ['409 `ask-taken-back`, `talent-down`.'],
  }),
  change: documented({
    ...{ ...byCode, operationId: 'changeTalent', body: Changed },
    summary: 'Says anew what she can do and how she is reached; of the old words nothing is kept',
  }),
  rest: documented({
    ...{ ...byCode, operationId: 'restTalent', body: Rests },
    summary: 'Not for the time being, or again. Safe to repeat',
  }),
  takeDown: documented({
    ...{ ...byCode, operationId: 'takeDownTalent', body: Code },
    summary: 'The home finds it no more. Safe to repeat',
  }),
  erase: documented({
    ...{ ...byCode, operationId: 'eraseTalent', body: Code, answer: z.object({ erased: z.literal(true) }) },
    summary: 'Nothing is kept of what she wrote; her code leads nowhere any more',
    refusals: ['409 `request-of-a-case`.'],
  }),
  list: documented({
    ...{ ...ofHost, operationId: 'listTalents', query: ListAsked },
    answer: z.object({ items: z.array(Item), nextCursor: z.string().nullable() }),
    summary: 'What people have told a home that they can do, for who keeps it. Each reading is written down',
  }),
  show: documented({
    ...{ ...ofHost, operationId: 'showTalent', answer: Shown },
    summary: 'One of them, with what she was asked for. That it was read is written down',
  }),
  ask: documented({
    ...{ ...ofHost, operationId: 'askTalent', body: Words, answer: Done, status: 201 },
    summary: 'Ask her for one thing',
    refusals: ['409 `talent-resting`, `talent-down`, `talent-asked-already`: one thing at a time.'],
  }),
  takeBack: documented({
    ...{ ...ofHost, operationId: 'takeBackAsk', answer: Done },
    summary: 'It is needed no more. Safe to repeat',
  }),
};
