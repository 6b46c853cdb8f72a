import { sessionKinds } from '../../../../core/cases/case.ts';
import { arrangeSession } from '../../../../core/cases/work/arrange-session.ts';
import { doTask } from '../../../../core/cases/work/do-task.ts';
import { endSession } from '../../../../core/cases/work/end-session.ts';
import { planCase } from '../../../../core/cases/work/plan-case.ts';
import { setTask } from '../../../../core/cases/work/set-task.ts';
import type { Ctx } from '../../../../core/shared/ctx.ts';
import type { Sentences } from '../../../../locales/zh-Hans/tree.ts';
import type { FieldNames } from '../../../fault-lines.ts';
import { onceOf, textOf } from '../../../page-request.ts';
import { chosen, instantIn, saidAs } from '../case-action.ts';

const end = (tookPlace: boolean) => (ctx: Ctx, form: FormData, caseId: string) =>
  endSession(ctx, { caseId, sessionId: textOf(form, 'of'), tookPlace }, onceOf(form));

export const works = {
  plan: (ctx: Ctx, form: FormData, caseId: string) =>
    planCase(ctx, { caseId, words: textOf(form, 'plan') }, onceOf(form)),
  task: (ctx: Ctx, form: FormData, caseId: string) =>
    setTask(
      ctx,
      {
        caseId,
        words: textOf(form, 'task'),
        ...saidAs(form, 'dueOn', 'dueOn'),
        ...saidAs(form, 'forId', 'forId'),
      },
      onceOf(form),
    ),
  'task-done': (ctx: Ctx, form: FormData, caseId: string) =>
    doTask(ctx, { caseId, taskId: textOf(form, 'of') }, onceOf(form)),
  session: (ctx: Ctx, form: FormData, caseId: string) =>
    arrangeSession(
      ctx,
      {
        ...{ caseId, kind: chosen(form, 'kind', sessionKinds) },
        startsAt: instantIn(form, { day: 'day', time: 'time' }),
        ...saidAs(form, 'place', 'place'),
        ...saidAs(form, 'remark', 'remark'),
      },
      onceOf(form),
    ),
  'took-place': end(true),
  'called-off': end(false),
};

export const fieldsOfWork = ({ cases: { overview } }: Sentences, form: FormData): FieldNames => ({
  words:
    form.get('act') === 'plan'
      ? { field: 'plan', label: overview.planWords }
      : { field: 'task', label: overview.taskWords },
  dueOn: { field: 'dueOn', label: overview.taskDue },
  forId: { field: 'forId', label: overview.taskFor },
  kind: { field: 'kind', label: overview.sessionKind },
  day: { field: 'day', label: overview.sessionDay },
  place: { field: 'place', label: overview.sessionPlace },
  remark: { field: 'remark', label: overview.sessionRemark },
});
