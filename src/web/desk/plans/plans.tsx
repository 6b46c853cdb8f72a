import { showMyOffices } from '../../../core/offices/show-my-offices.ts';
import { acceptLead } from '../../../core/outreach-plans/accept-lead.ts';
import { askForPlan } from '../../../core/outreach-plans/ask-for-plan.ts';
import { cancelPlan } from '../../../core/outreach-plans/cancel-plan.ts';
import { proposes } from '../../../core/outreach-plans/outreach-plan.ts';
import { showPlanning, type Planning } from '../../../core/outreach-plans/show-planning.ts';
import type { Ctx } from '../../../core/shared/ctx.ts';
import { invalid } from '../../../core/shared/errors.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading, numberOf, onceOf, textOf } from '../../page-request.ts';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { TextField } from '../../ui/field/field.tsx';
import { useAnswer, useFrame, useWords } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { Page } from '../../ui/page/page.tsx';
import { villageName } from '../../view/village-name.ts';
import { formFields, inItsForm } from '../cases/mediation/form-fields.ts';
import { districtCtx } from '../figures/district-ctx.ts';
import { Fold, Touch, type Acting } from '../fold.tsx';
import { PlanProposal } from './plan-proposal.tsx';
import { PlanUnderWay } from './plan-under-way.tsx';

const mayPlan = async (ctx: Ctx) => (await showMyOffices(ctx)) === 'open';

export const loader = loading(async (page, { request }) => {
  const ctx = await districtCtx(page, mayPlan);
  const { searchParams } = new URL(request.url);
  const done = (['accepted', 'stopped'] as const).find((one) => searchParams.has(one)) ?? null;
  const planning = await showPlanning(ctx, { at: searchParams.get('at') ?? undefined });
  return { ...planning, key: ctx.newId(), done };
});

const isLimited = (form: FormData, field: string) => textOf(form, field).trim() !== '';

const acts: Readonly<Record<string, (ctx: Ctx, form: FormData) => Promise<string>>> = {
  ask: async (ctx, form) => {
    const limits = {
      ...(isLimited(form, 'mostChairs') && { mostChairs: numberOf(form, 'mostChairs') }),
      ...(isLimited(form, 'mostLinks') && { mostLinks: numberOf(form, 'mostLinks') }),
    };
    await askForPlan(ctx, { division: textOf(form, 'of'), ...limits }, onceOf(form));
    return '';
  },
  stop: async (ctx, form) => {
    await cancelPlan(ctx, { planId: textOf(form, 'of') });
    return '&stopped=1';
  },
  accept: async (ctx, form) => {
    const [planId = '', villageCode = ''] = textOf(form, 'of').split('_');
    const chairName = textOf(form, 'chairName');
    await acceptLead(ctx, { planId, villageCode, ...(chairName !== '' && { chairName }) });
    return '&accepted=1';
  },
};

export const action = acting(
  async ({ page, form, args }) => {
    const act = acts[textOf(form, 'act')];
    if (!act) throw invalid([{ path: 'act', code: 'unknown-choice' }]);
    const done = await act(await districtCtx(page, mayPlan), form);
    const at = new URL(args.request.url).searchParams.get('at') ?? '';
    return goTo(`/desk/plans?at=${encodeURIComponent(at)}${done}`);
  },
  ({ plans }, form) =>
    inItsForm(
      {
        mostChairs: { field: 'mostChairs', label: plans.mostChairs },
        mostLinks: { field: 'mostLinks', label: plans.mostLinks },
        chairName: { field: 'chairName', label: plans.chairName },
      },
      form,
    ),
);

/** Who is to keep touch with whom, as a solver finds it; the office takes over what it thinks right, one by one. */
export default function Plans() {
  const { places, at, plan, rule, key, done } = useLoaded(loader);
  const { plans, me } = useWords();
  const acting = { idempotencyKey: key, answer: useAnswer() };
  const isDone = plan !== null && proposes(plan.status);
  return (
    <Page title={plans.title} lead={plans.lead} back={{ href: '/me', label: me.title }}>
      {done && !acting.answer && <Note tone="calm">{plans[done]}</Note>}
      <ErrorSummary faults={acting.answer?.faults ?? []} />
      {places.length > 1 && <Places places={places} at={at} />}
      {plan?.endedAt === null && <PlanUnderWay plan={plan} {...acting} />}
      {plan?.status === 'failed' && <Said tone="sun">{plans.failed}</Said>}
      {plan === null && <Said>{plans.none}</Said>}
      {isDone && <PlanProposal plan={plan} {...acting} />}
      {plan?.endedAt !== null && <Ask rule={rule} at={at} isAgain={plan !== null} {...acting} />}
    </Page>
  );
}

function Said({ tone = 'plain', children }: { tone?: 'plain' | 'sun'; children: string }) {
  return (
    <div className="section">
      <Note tone={tone}>{children}</Note>
    </div>
  );
}

function Places({ places, at }: Pick<Planning, 'places' | 'at'>) {
  const { words, language } = useFrame();
  return (
    <nav className="requests__which figures__which" aria-label={words.plans.where}>
      {places.map(({ code, name }) => (
        <a key={code} className="pill" href={`?at=${code}`} aria-current={code === at ? 'page' : undefined}>
          {villageName(name, language)}
        </a>
      ))}
    </nav>
  );
}

type AskProps = Acting & Pick<Planning, 'rule' | 'at'> & { isAgain: boolean };

/** One touch with the usual limits; whoever wants others opens what is below. */
function Ask({ rule, at, isAgain, ...acting }: AskProps) {
  const { plans } = useWords();
  const field = formFields(acting, 'ask', at);
  const label = isAgain ? plans.again : plans.ask;
  const hint = plans.limitsHint(2 * rule.chairs, 2 * rule.links);
  return (
    <div className="section">
      <Touch {...acting} act="ask" of={at} label={label} small={isAgain} />
      <Fold {...acting} act="ask" of={at} title={plans.limits} label={label}>
        <TextField {...field('mostChairs')} label={plans.mostChairs} hint={hint} inputMode="numeric" />
        <TextField {...field('mostLinks')} label={plans.mostLinks} inputMode="numeric" />
      </Fold>
    </div>
  );
}
