import { keepPromise } from '../../../src/core/mediations/agreement/keep-promise.ts';
import { setPromise } from '../../../src/core/mediations/agreement/set-promise.ts';
import { settle } from '../../../src/core/mediations/agreement/settle.ts';
import { signAgreement } from '../../../src/core/mediations/agreement/sign-agreement.ts';
import { noteProtectionWish } from '../../../src/core/mediations/court/note-protection-wish.ts';
import { seeProtectionWish } from '../../../src/core/mediations/court/see-protection-wish.ts';
import { endMediation } from '../../../src/core/mediations/ending/end-mediation.ts';
import { signers } from '../../../src/core/mediations/mediation.ts';
import { openMediation } from '../../../src/core/mediations/opening/open-mediation.ts';
import { giveSideCode } from '../../../src/core/mediations/sides/give-side-code.ts';
import { hearOfGuest } from '../../../src/core/mediations/sides/hear-of-guest.ts';
import { inviteGuest } from '../../../src/core/mediations/sides/invite-guest.ts';
import { arrangeSitting } from '../../../src/core/mediations/sittings/arrange-sitting.ts';
import { recordSitting } from '../../../src/core/mediations/sittings/record-sitting.ts';
import { writeCaucus } from '../../../src/core/mediations/sittings/write-caucus.ts';
import { dayOf, isoWithOffset } from '../../../src/core/shared/dates.ts';
import type { Person } from '../factories.ts';
import type { Town } from '../open-town.ts';
import { aCommittee, aScreenedCase, bothWilling, sideOne, sideOther, story } from './a-docket.ts';

export const whispered = '她只跟我说：墙是她自己凿的';

/** Sat together once, with a neighbour whom both wanted, and whispered once to the mediator alone. */
async function satTogether(town: Town, desk: Person): Promise<string> {
  const { id: caseId } = await aScreenedCase(town, desk);
  const { id: committeeId } = await aCommittee(town);
  await openMediation(desk.ctx(), {
    ...{ caseId, committeeId, dispute: 'neighbours', origin: 'entrusted', entrustedOn: dayOf(town.clock()) },
    ...{ one: sideOne, other: sideOther, story: { ...story, court: '即墨区人民法院' } },
  });
  await bothWilling(desk, caseId, dayOf(town.clock()));
  const { id: guestId } = await inviteGuest(desk.ctx(), { caseId, kind: 'neighbour', name: '于"大爷"' });
  for (const side of ['one', 'other'] as const)
    await hearOfGuest(desk.ctx(), { caseId, guestId, side, consents: true });
  const startsAt = town.clock().toISOString();
  const { id: sittingId } = await arrangeSitting(desk.ctx(), { caseId, startsAt, place: '茶"室"' });
  const words = '两家都说了\n雨天的事';
  await recordSitting(desk.ctx(), { caseId, sittingId, words, guestIds: [guestId] });
  await writeCaucus(desk.ctx(), { caseId, side: 'one', words: whispered });
  return caseId;
}

/** A docket with a row in every table of mediations: entrusted by a court, agreed, signed, promised, kept, and somebody protected. */
export async function aLivelyMediation(town: Town, desk: Person): Promise<string> {
  const caseId = await satTogether(town, desk);
  const at = isoWithOffset(town.clock());
  const { id: wishId } = await noteProtectionWish(desk.ctx(), { caseId, at });
  await seeProtectionWish(desk.ctx(), { caseId, wishId, found: 'not-now' });
  const on = dayOf(town.clock());
  const terms = { facts: '墙漏水', points: '谁出钱', terms: '王家修，\n李家出"一半"', timeLimit: '一个月' };
  await settle(desk.ctx(), { caseId, form: 'written', on, terms });
  for (const whose of signers)
    await signAgreement(desk.ctx(), { caseId, whose, how: whose === 'committee' ? 'sealed' : 'signed', on });
  const { id: promiseId } = await setPromise(desk.ctx(), { caseId, side: 'one', words: '修墙' });
  await keepPromise(desk.ctx(), { caseId, promiseId, kept: true, remark: '修好了，\n不漏了' });
  await giveSideCode(desk.ctx(), { caseId, side: 'other' });
  await endMediation(desk.ctx(), { caseId, how: 'kept', words: '都"满意"' });
  return caseId;
}
