import { useFrame } from '../../../ui/frame/frame.tsx';
import { TextArea } from '../../../ui/field/field.tsx';
import { OwnWords } from '../../../ui/own-words/own-words.tsx';
import { Section } from '../../../ui/page/page.tsx';
import { momentOf } from '../../../view/moments.ts';
import { fieldsOf, Fold } from '../../fold.tsx';
import type { OfWork } from './of-work.ts';

/** What is meant to be done, as it stands now; it begins with what she wants. */
export function Plan({ shown: { plan }, mayWork, ...acting }: OfWork) {
  const { words, now } = useFrame();
  const { overview } = words.cases;
  return (
    <Section title={overview.plan}>
      {plan === null ? (
        <p className="quiet">{overview.noPlan}</p>
      ) : (
        <>
          <p className="suggestion__words">
            <OwnWords>{plan.words}</OwnWords>
          </p>
          <p className="quiet small">
            {overview.writtenAt(words.dates.stamp(momentOf(plan.writtenAt, now)))}
          </p>
        </>
      )}
      {mayWork && (
        <Fold {...acting} act="plan" title={overview.planAnew} label={overview.planDo}>
          <TextArea
            {...fieldsOf(acting, 'plan')('plan', plan?.words)}
            label={overview.planWords}
            hint={overview.planHint}
            rows={6}
            required
          />
        </Fold>
      )}
    </Section>
  );
}
