import type { ShownPart, ShownPlan } from '../../../core/outreach-plans/show-plan.ts';
import { TextField } from '../../ui/field/field.tsx';
import { Button } from '../../ui/button/button.tsx';
import { useFrame, useWords } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Section } from '../../ui/page/page.tsx';
import { momentOf } from '../../view/moments.ts';
import { villageName } from '../../view/village-name.ts';
import { formFields } from '../cases/mediation/form-fields.ts';
import type { Acting } from '../fold.tsx';
import { PlanPeople } from './plan-people.tsx';
import { share } from './share.ts';
import { usePartWords } from './part-words.ts';

/** What is missing, which villages get another lead, each with its touch, and what every executive is asked. */
export function PlanProposal({ plan, ...acting }: Acting & { plan: ShownPlan }) {
  const { plans } = useWords();
  const leads = plan.parts.filter((part) => part.leads);
  const changes = leads.filter(({ leadsToday }) => !leadsToday);
  return (
    <>
      <Sum plan={plan} />
      {plan.lacks.length > 0 && <Lacks plan={plan} />}
      <Section title={changes.length > 0 ? plans.changes(changes.length) : plans.noChanges}>
        {changes.length > 0 && (
          <ul className="weui-cells list">
            {changes.map((part) => (
              <Change key={part.villageCode} planId={plan.id} part={part} {...acting} />
            ))}
          </ul>
        )}
      </Section>
      <PlanPeople plan={plan} />
    </>
  );
}

function Sum({ plan }: { plan: ShownPlan }) {
  const { words, now } = useFrame();
  const { plans, dates } = words;
  const executives = new Set(plan.parts.map(({ executiveId }) => executiveId)).size;
  const villages = plan.parts.filter(({ leads }) => leads).length;
  const gap = plan.gap ?? 0;
  return (
    <p className="section">
      {plan.endedAt && plans.done(dates.fullDate(momentOf(plan.endedAt, now)))}{' '}
      {plans.sum(villages, executives)}{' '}
      <span className="quiet">{gap < 0.000_05 ? plans.isBest : plans.proof(share(gap))}</span>
    </p>
  );
}

function Lacks({ plan }: { plan: ShownPlan }) {
  const { words, language } = useFrame();
  const { plans } = words;
  return (
    <Section title={plans.lacksTitle}>
      <Note tone="sun">
        <ul>
          {plan.lacks.map(({ kind, divisionCode, divisionName, missing, executives }) => (
            <li key={`${kind} ${divisionCode}`}>
              {plans.lacks[kind](
                villageName(divisionName, language),
                missing,
                String(executives ?? plans.some),
              )}
            </li>
          ))}
        </ul>
        <p>{plans.lacksWhy}</p>
      </Note>
    </Section>
  );
}

/** One touch sets it; where nobody led the village, her office says who its chair is. */
function Change({ planId, part, ...acting }: Acting & { planId: string; part: ShownPart }) {
  const { words, language } = useFrame();
  const { plans } = words;
  const { whyOf } = usePartWords();
  const of = `${planId}_${part.villageCode}`;
  const field = formFields(acting, 'accept', of);
  const who = part.executiveName ?? plans.someone;
  const village = villageName(part.villageName, language);
  return (
    <li className="weui-cell list__row plan__change">
      <span className="weui-cell__bd">
        <span className="list__title">
          {village} → <OwnWords>{who}</OwnWords>
        </span>
        <span className="list__text">{whyOf(part)}</span>
      </span>
      {part.linkId !== null && <span className="quiet small">{plans.set}</span>}
      {part.linkId === null && (
        <form method="post" noValidate autoComplete="off" className="plan__accept">
          <input type="hidden" name="of" value={of} />
          {part.chairName === null && (
            <TextField
              {...field('chairName')}
              label={plans.chairName}
              hint={plans.chairHint}
              maxLength={30}
            />
          )}
          <Button kind="quiet" small name="act" value="accept">
            <span aria-hidden="true">{plans.acceptShort}</span>
            <span className="unseen">{plans.accept(who, village)}</span>
          </Button>
        </form>
      )}
    </li>
  );
}
