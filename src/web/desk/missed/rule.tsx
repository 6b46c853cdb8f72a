import { endMissedRule } from '../../../core/missed-places/end-missed-rule.ts';
import { bounds, type MissedRule } from '../../../core/missed-places/missed-place.ts';
import { setMissedRule } from '../../../core/missed-places/set-missed-rule.ts';
import { showMissedRule } from '../../../core/missed-places/show-missed-rule.ts';
import { showMyOffices } from '../../../core/offices/show-my-offices.ts';
import type { Ctx } from '../../../core/shared/ctx.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading, numberOf } from '../../page-request.ts';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { TextField } from '../../ui/field/field.tsx';
import { useAnswer, useFrame } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { Page, Section } from '../../ui/page/page.tsx';
import { typedField } from '../../view/forms/typed-field.ts';
import { momentOf } from '../../view/moments.ts';
import { hersOf } from '../../cells/her-cells.ts';

/** She in the district of her office; in this page's where she has none, and is refused there. */
async function atHerOffice(page: Parameters<typeof hersOf>[0]): Promise<Ctx> {
  for (const ctx of await hersOf(page)) {
    if ((await showMyOffices(ctx)) !== 'none') return ctx;
  }
  return page.ctx;
}

export const loader = loading(async (page, { request }) => {
  const rule = await showMissedRule(await atHerOffice(page));
  const { searchParams } = new URL(request.url);
  return { rule, saved: searchParams.has('saved'), ended: searchParams.has('ended') };
});

export const action = acting(
  async ({ page, form }) => {
    const ctx = await atHerOffice(page);
    if (form.has('end')) {
      await endMissedRule(ctx);
      return goTo('/desk/missed-rule?ended=1');
    }
    const days = { withinDays: numberOf(form, 'withinDays'), forDays: numberOf(form, 'forDays') };
    await setMissedRule(ctx, { times: numberOf(form, 'times'), ...days });
    return goTo('/desk/missed-rule?saved=1');
  },
  ({ missed: { office } }) => ({
    times: { field: 'times', label: office.times },
    withinDays: { field: 'withinDays', label: office.withinDays },
    forDays: { field: 'forDays', label: office.forDays },
  }),
);

type Known = Omit<MissedRule, 'setAt'>;

/** The mildest that may be set, for who sets the first. */
const mildest: Known = {
  times: bounds.times.most,
  withinDays: bounds.withinDays.least,
  forDays: bounds.forDays.least,
};

/** Whether anything follows where places are kept and missed: off, until the district says what. */
export default function MissedRulePage() {
  const { rule, saved, ended } = useLoaded(loader);
  const { words, now } = useFrame();
  const { missed, dates, frame } = words;
  const { office } = missed;
  return (
    <Page title={office.title} lead={office.lead} back={{ href: '/me', label: frame.mine }}>
      <div className="section stack">
        {saved && <Note tone="calm">{office.saved}</Note>}
        {ended && !rule && <Note tone="calm">{office.ended}</Note>}
        {!rule && !ended && <Note>{office.off}</Note>}
        {rule && (
          <Note>
            <p>{office.since(dates.day(momentOf(rule.setAt, now)))}</p>
            <p>{missed.rule(rule)}</p>
          </Note>
        )}
      </div>
      <RuleForm known={rule ?? mildest} isOn={rule !== null} />
      <Section title={missed.sparing}>
        <ul className="stack">
          {office.never.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Section>
    </Page>
  );
}

function RuleForm({ known, isOn }: { known: Known; isOn: boolean }) {
  const answer = useAnswer();
  const { office } = useFrame().words.missed;
  const field = typedField(answer);
  const number = { type: 'number', inputMode: 'numeric', required: true } as const;
  const among = ({ least, most }: { least: number; most: number }) => ({ ...number, min: least, max: most });
  return (
    <form method="post" className="section">
      <ErrorSummary faults={answer?.faults ?? []} />
      <TextField
        {...field('withinDays', String(known.withinDays))}
        {...among(bounds.withinDays)}
        label={office.withinDays}
        hint={office.withinDaysHint}
      />
      <TextField
        {...field('times', String(known.times))}
        {...among(bounds.times)}
        label={office.times}
        hint={office.timesHint}
      />
      <TextField
        {...field('forDays', String(known.forDays))}
        {...among(bounds.forDays)}
        label={office.forDays}
        hint={office.forDaysHint}
      />
      <Buttons>
        <Button>{isOn ? office.change : office.set}</Button>
        {isOn && (
          <Button kind="quiet" name="end" value="1" formNoValidate>
            {office.end}
          </Button>
        )}
      </Buttons>
    </form>
  );
}
