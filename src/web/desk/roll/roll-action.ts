import { checkIn } from '../../../core/attendance/check-in.ts';
import { markPresent } from '../../../core/attendance/mark-present.ts';
import { takeOffRoll } from '../../../core/attendance/take-off-roll.ts';
import { countHeads } from '../../../core/door/count-heads.ts';
import { noteWalkIn } from '../../../core/door/note-walk-in.ts';
import { takeBackCount } from '../../../core/door/take-back-count.ts';
import { excuseMissed } from '../../../core/missed-places/excuse-missed.ts';
import type { Ctx } from '../../../core/shared/ctx.ts';
import { notFound } from '../../../core/shared/errors.ts';
import { acceptPlace } from '../../../core/signups/accept-place.ts';
import { askForNamesake } from '../../../core/signups/for-others/ask-for-namesake.ts';
import { signUp } from '../../../core/signups/sign-up.ts';
import { withdrawSignup } from '../../../core/signups/withdraw-signup.ts';
import { sentencesIn } from '../../../locales/sentences.ts';
import { acting, askedFirst, goTo, numberOf, onceOf, partOf, textOf } from '../../page-request.ts';

type Press = { ctx: Ctx; form: FormData; activityId: string };

/** Where nothing was typed nobody was counted; what is no number is refused by the verb. */
const headsIn = (form: FormData, name: string) => (textOf(form, name).trim() ? numberOf(form, name) : 0);

const rowOf = (signupId: string) => `#row-${encodeURIComponent(signupId)}`;

/** What each form of the roll does; answers the place on the page where it shows. */
const acts: Readonly<Record<string, (press: Press) => Promise<string>>> = {
  code: async ({ ctx, form, activityId }) => {
    const { signupId } = await checkIn(ctx, { activityId, code: textOf(form, 'code') });
    return signupId ? rowOf(signupId) : '#beside';
  },
  some: async ({ ctx, form }) => {
    const signupId = textOf(form, 'signup');
    await markPresent(ctx, { signupId, present: true, people: numberOf(form, 'people') });
    return rowOf(signupId);
  },
  excuse: async ({ ctx, form }) => {
    const signupId = textOf(form, 'signup');
    await excuseMissed(ctx, { signupId });
    return rowOf(signupId);
  },
  'take-off': async ({ ctx, form }) => {
    await takeOffRoll(ctx, { signupId: textOf(form, 'signup') });
    return '';
  },
  'walk-in': async ({ ctx, form, activityId }) => {
    const wish = { activityId, people: numberOf(form, 'people'), name: textOf(form, 'walkInName') };
    await noteWalkIn(ctx, wish, onceOf(form));
    return '#beside';
  },
  heads: async ({ ctx, form, activityId }) => {
    const [women, children] = [headsIn(form, 'women'), headsIn(form, 'children')];
    const [elders, men] = [headsIn(form, 'elders'), headsIn(form, 'men')];
    await countHeads(ctx, { activityId, women, children, elders, men }, onceOf(form));
    return '#beside';
  },
  'take-back': async ({ ctx, form }) => {
    await takeBackCount(ctx, { countId: textOf(form, 'count') });
    return '#beside';
  },
  name: async ({ ctx, form, activityId }) => {
    const wish = { activityId, name: textOf(form, 'name'), partySize: numberOf(form, 'partySize') };
    return rowOf((await signUp(ctx, wish, onceOf(form))).id);
  },
};

/** Whoever was written down by name has no phone: the host says for her that she comes, or that she does not. */
async function answerForHer({ ctx, form }: Press): Promise<string | undefined> {
  const accepted = textOf(form, 'accept');
  if (accepted) return rowOf((await acceptPlace(ctx, { signupId: accepted })).id);
  const declined = textOf(form, 'decline');
  if (!declined) return undefined;
  await withdrawSignup(ctx, { signupId: declined });
  return '#gone';
}

/** Somebody of the same name stands on the roll: perhaps it was noted before, by her deputy or by herself. */
async function namesakeOf({ ctx, form, activityId }: Press) {
  const isByName = !['accept', 'decline', 'come', 'undo', 'act'].some((field) => textOf(form, field));
  if (!isByName || form.has('another')) return null;
  return askForNamesake(ctx, { activityId, name: textOf(form, 'name') });
}

/** One touch on a row: a whole party has come, or has not after all. */
async function touch({ ctx, form }: Press): Promise<string | undefined> {
  const come = textOf(form, 'come');
  const signupId = come || textOf(form, 'undo');
  if (!signupId) return undefined;
  await markPresent(ctx, { signupId, present: come !== '' });
  return rowOf(signupId);
}

function actNamed(form: FormData) {
  const named = textOf(form, 'act') || 'name';
  const act = Object.hasOwn(acts, named) ? acts[named] : undefined;
  if (!act) throw notFound();
  return act;
}

/** Everything that can be noted at the door, from the roll and from the page of one party. */
export const rollAction = acting(
  async ({ page: { ctx, language }, form, args }) => {
    const activityId = partOf(args, 'id');
    const press = { ctx, form, activityId };
    const namesake = await namesakeOf(press);
    if (namesake)
      return askedFirst(form, sentencesIn(language).desk.namesake(namesake.name, namesake.partySize));
    const place = (await touch(press)) ?? (await answerForHer(press)) ?? (await actNamed(form)(press));
    return goTo(`/desk/activities/${activityId}${place}`);
  },
  ({ desk, atDoor }) => ({
    name: { field: 'name', label: desk.addName },
    partySize: { field: 'partySize', label: desk.addSize },
    code: { field: 'code', label: atDoor.code },
    people: { field: 'people', label: atDoor.walkInPeople },
    women: { field: 'women', label: atDoor.kinds.women },
    children: { field: 'children', label: atDoor.kinds.children },
    elders: { field: 'elders', label: atDoor.kinds.elders },
    men: { field: 'men', label: atDoor.kinds.men },
  }),
  { codeStays: true },
);
