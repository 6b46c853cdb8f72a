import type { ShownPart, ShownPlan } from '../../../core/outreach-plans/show-plan.ts';
import { useFrame, useWords } from '../../ui/frame/frame.tsx';
import { ListFold } from '../../ui/list/list.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Section } from '../../ui/page/page.tsx';
import { villageName } from '../../view/village-name.ts';
import { usePartWords } from './part-words.ts';

const womenOf = (parts: readonly ShownPart[]) =>
  parts.reduce((sum, { kept, takenOver, toAsk }) => sum + kept + takenOver + toAsk, 0);

/** What each executive is asked by a plan, village by village. */
export function PlanPeople({ plan }: { plan: ShownPlan }) {
  const { plans } = useWords();
  const byExecutive = Map.groupBy(plan.parts, ({ executiveId }) => executiveId);
  return (
    <Section title={plans.people}>
      <p className="quiet">{plans.peopleWhy}</p>
      <ul className="weui-cells list" aria-label={plans.people}>
        {[...byExecutive].map(([id, parts]) => (
          <ListFold
            key={id}
            title={<OwnWords>{parts[0]?.executiveName ?? plans.someone}</OwnWords>}
            text={plans.load(parts.filter(({ leads }) => leads).length, womenOf(parts))}
          >
            {parts.map((part) => (
              <Part key={part.villageCode} part={part} />
            ))}
          </ListFold>
        ))}
      </ul>
    </Section>
  );
}

function Part({ part }: { part: ShownPart }) {
  const { language } = useFrame();
  const { whatOf } = usePartWords();
  return (
    <li>
      {villageName(part.villageName, language)}
      <span className="list__text">{whatOf(part)}</span>
    </li>
  );
}
