import { wallReasons } from '../../../core/cases/case.ts';
import { mayOnCase } from '../../../core/cases/case-policy.ts';
import { reviewGlass } from '../../../core/cases/glass/review-glass.ts';
import { listCaseworkers } from '../../../core/cases/reading/list-caseworkers.ts';
import { addMember } from '../../../core/cases/team/add-member.ts';
import { handOverCase } from '../../../core/cases/team/hand-over-case.ts';
import { letGo } from '../../../core/cases/team/let-go.ts';
import { lockCase, unlockCase } from '../../../core/cases/team/lock-case.ts';
import { setWall } from '../../../core/cases/team/set-wall.ts';
import { takeCaseOver } from '../../../core/cases/team/take-case-over.ts';
import { listDivisions } from '../../../core/divisions/division-queries.ts';
import { listHomesWithin } from '../../../core/homes/home-queries.ts';
import { useLoaded } from '../../loaded.ts';
import { loading, onceOf, textOf } from '../../page-request.ts';
import { useAnswer } from '../../ui/frame/frame.tsx';
import { chosen, saidAs, workingOn } from './case-action.ts';
import { CaseFrame } from './case-frame.tsx';
import { seeCase } from './see-case.ts';
import { Glasses } from './team/glasses.tsx';
import { Members } from './team/members.tsx';
import { Walls } from './team/walls.tsx';

export const loader = loading(async (page, args) => {
  const seen = await seeCase(page, args, { parts: ['walls', 'glasses'] });
  const { ctx } = page;
  const myId = ctx.actor.kind === 'person' ? ctx.actor.personId : '';
  if (!mayOnCase(seen.shown.standing, 'set-wall'))
    return { ...seen, myId, workers: [], homes: [], towns: [] };
  const [workers, homes, towns] = await Promise.all([
    listCaseworkers(ctx, { caseId: seen.shown.id }),
    listHomesWithin(ctx.db, [ctx.cell.divisionCode]),
    listDivisions(ctx.db, ctx.cell.divisionCode, ctx.now),
  ]);
  return { ...seen, myId, workers, homes, towns };
});

export const action = workingOn(
  {
    add: (ctx, form, caseId) => addMember(ctx, { caseId, personId: textOf(form, 'who') }, onceOf(form)),
    'let-go': (ctx, form, caseId) => letGo(ctx, { caseId, personId: textOf(form, 'of') }, onceOf(form)),
    'hand-over': (ctx, form, caseId) => {
      const wish = {
        personId: textOf(form, 'toWhom'),
        reason: textOf(form, 'reason'),
        stay: form.has('stay'),
      };
      return handOverCase(ctx, { caseId, ...wish }, onceOf(form));
    },
    lock: (ctx, form, caseId) => lockCase(ctx, { caseId }, onceOf(form)),
    unlock: (ctx, form, caseId) => unlockCase(ctx, { caseId }, onceOf(form)),
    'take-over': (ctx, form, caseId) => takeCaseOver(ctx, { caseId }, onceOf(form)),
    wall: (ctx, form, caseId) =>
      setWall(
        ctx,
        {
          ...{ caseId, why: chosen(form, 'why', wallReasons) },
          ...saidAs(form, 'wallPerson', 'personId'),
          ...saidAs(form, 'wallHome', 'homeId'),
          ...saidAs(form, 'wallDivision', 'divisionCode'),
        },
        onceOf(form),
      ),
    review: (ctx, form, caseId) => {
      const wasRight = chosen(form, 'right', ['yes', 'no']) === 'yes';
      const wish = { caseId, glassId: textOf(form, 'of'), wasRight, words: textOf(form, 'review') };
      return reviewGlass(ctx, wish, onceOf(form));
    },
  },
  ({ cases: { team } }, form) => ({
    personId:
      form.get('act') === 'wall'
        ? { field: 'wallPerson', label: team.wallWhom }
        : { field: form.get('act') === 'add' ? 'who' : 'toWhom', label: team.who },
    reason: { field: 'reason', label: team.reason },
    homeId: { field: 'wallHome', label: team.wallHome },
    divisionCode: { field: 'wallDivision', label: team.wallDivision },
    why: { field: 'why', label: team.why },
    words: { field: 'review', label: team.review },
  }),
  { leavesIt: ['hand-over'] },
);

/** Who reads it and who must not; what somebody outside has read in an emergency. */
export default function Team() {
  const { shown, key, done, myId, workers, homes, towns } = useLoaded(loader);
  const acting = { idempotencyKey: key, answer: useAnswer() };
  return (
    <CaseFrame head={shown} part="team" done={done}>
      <Members {...acting} shown={shown} workers={workers} />
      <Walls {...acting} shown={shown} near={{ workers, homes, towns }} />
      <Glasses {...acting} shown={shown} myId={myId} />
    </CaseFrame>
  );
}
