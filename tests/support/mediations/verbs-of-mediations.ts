import type { CaseAct } from '../../../src/core/cases/case-policy.ts';
import { settle } from '../../../src/core/mediations/agreement/settle.ts';
import { setPromise } from '../../../src/core/mediations/agreement/set-promise.ts';
import { signAgreement } from '../../../src/core/mediations/agreement/sign-agreement.ts';
import { endMediation } from '../../../src/core/mediations/ending/end-mediation.ts';
import { openMediation } from '../../../src/core/mediations/opening/open-mediation.ts';
import { exportDocket } from '../../../src/core/mediations/papers/export-docket.ts';
import { showMediation } from '../../../src/core/mediations/reading/show-mediation.ts';
import { giveSideCode } from '../../../src/core/mediations/sides/give-side-code.ts';
import { inviteGuest } from '../../../src/core/mediations/sides/invite-guest.ts';
import { passMediation } from '../../../src/core/mediations/sides/pass-mediation.ts';
import { readRights } from '../../../src/core/mediations/sides/read-rights.ts';
import { arrangeSitting } from '../../../src/core/mediations/sittings/arrange-sitting.ts';
import { writeCaucus } from '../../../src/core/mediations/sittings/write-caucus.ts';
import type { Ctx } from '../../../src/core/shared/ctx.ts';

type Asked = (ctx: Ctx, caseId: string, otherId: string) => Promise<unknown>;

const on = '2026-11-01';
const [one, other] = [{ name: '王大姐' }, { name: '李婶' }];

/** Each act of the policy on a docket by its verb. */
export const verbsOfMediations = {
  'see-mediation': (ctx, caseId) => showMediation(ctx, { caseId }),
  'open-mediation': (ctx, caseId, committeeId) =>
    openMediation(ctx, {
      ...{ caseId, committeeId, dispute: 'neighbours', one, other, story: { facts: '漏水' } },
    }),
  'ask-side': (ctx, caseId) => readRights(ctx, { caseId, side: 'one', on, how: 'aloud' }),
  'invite-guest': (ctx, caseId) => inviteGuest(ctx, { caseId, kind: 'neighbour', name: '于大爷' }),
  'pass-mediation': (ctx, caseId, personId) => passMediation(ctx, { caseId, personId }),
  'sit-together': (ctx, caseId) =>
    arrangeSitting(ctx, { caseId, startsAt: '2026-12-24T14:00:00+08:00', place: '茶室' }),
  'write-caucus': (ctx, caseId) => writeCaucus(ctx, { caseId, side: 'one', words: '她单独说的' }),
  settle: (ctx, caseId) => settle(ctx, { caseId, form: 'oral', on, terms: { facts: '漏水', terms: '修墙' } }),
  'mark-agreement': (ctx, caseId) => signAgreement(ctx, { caseId, whose: 'one', how: 'signed', on }),
  'keep-promise': (ctx, caseId) => setPromise(ctx, { caseId, side: 'one', words: '修墙' }),
  'end-mediation': (ctx, caseId) => endMediation(ctx, { caseId, how: 'withdrawn' }),
  'give-side-code': (ctx, caseId) => giveSideCode(ctx, { caseId, side: 'one' }),
  'export-docket': (ctx, caseId) => exportDocket(ctx, { caseId }),
} as const satisfies Partial<Record<CaseAct, Asked>>;
