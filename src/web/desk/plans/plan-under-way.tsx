import type { ShownPlan } from '../../../core/outreach-plans/show-plan.ts';
import { ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { useWords } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { Touch, type Acting } from '../fold.tsx';
import { share } from './share.ts';

/** It waits or is being solved: how good it is so far, a look again, and the way out. */
export function PlanUnderWay({ plan, ...acting }: Acting & { plan: ShownPlan }) {
  const { plans } = useWords();
  return (
    <div className="section">
      <Note tone="sun">
        <p>{plan.status === 'waiting' ? plans.waiting : plans.solving}</p>
        {plan.gap !== null && <p>{plans.soFar(share(plan.gap))}</p>}
      </Note>
      <Buttons>
        <ButtonLink href={`?at=${plan.divisionCode}`}>{plans.look}</ButtonLink>
        <Touch {...acting} act="stop" of={plan.id} label={plans.stop} small />
      </Buttons>
    </div>
  );
}
