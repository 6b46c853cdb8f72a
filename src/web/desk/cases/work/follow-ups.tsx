import type { CaseView } from '../../../../core/cases/reading/case-view.ts';
import { RadioField, TextArea } from '../../../ui/field/field.tsx';
import { useFrame } from '../../../ui/frame/frame.tsx';
import { OwnWords } from '../../../ui/own-words/own-words.tsx';
import { Section } from '../../../ui/page/page.tsx';
import { momentOf } from '../../../view/moments.ts';
import { answerTo, fieldsOf, Fold, type Acting } from '../../fold.tsx';

type FollowUp = CaseView['followUps'][number];

/** Once it is closed, somebody asks three times how she is. */
export function FollowUps({ followUps, ...acting }: Acting & { followUps: readonly FollowUp[] }) {
  const { words, now } = useFrame();
  const { closing } = words.cases;
  return (
    <Section title={closing.followUps}>
      <p className="quiet">{closing.followLead}</p>
      {followUps.map((one) => (
        <div key={one.clock} className="card case__note">
          <h3>{closing.clocks[one.clock]}</h3>
          {one.madeAt ? (
            <Made followUp={one} madeAt={one.madeAt} />
          ) : (
            <>
              <p>{closing.dueOn(words.dates.day(momentOf(one.dueAt, now)))}</p>
              <Make {...acting} clock={one.clock} />
            </>
          )}
        </div>
      ))}
    </Section>
  );
}

function Made({ followUp, madeAt }: { followUp: FollowUp; madeAt: Date }) {
  const { words, now } = useFrame();
  const { closing } = words.cases;
  return (
    <>
      {followUp.words !== null && (
        <p className="suggestion__words">
          <OwnWords>{followUp.words}</OwnWords>
        </p>
      )}
      <p className="quiet small">
        {closing.made(words.dates.stamp(momentOf(madeAt, now)))} ·{' '}
        {followUp.reached === true ? closing.reachedWays.yes : closing.reachedWays.no}
      </p>
    </>
  );
}

function Make({ clock, ...acting }: Acting & Pick<FollowUp, 'clock'>) {
  const { closing } = useFrame().words.cases;
  const choices = (['yes', 'no'] as const).map((value) => ({ value, label: closing.reachedWays[value] }));
  return (
    <Fold {...acting} act="follow-up" of={clock} title={closing.followDo} label={closing.followDo}>
      <RadioField
        id={`reached-${clock}`}
        name="reached"
        label={closing.reached}
        choices={choices}
        chosen={answerTo(acting, 'follow-up', clock)?.typed['reached'] ?? 'yes'}
      />
      <TextArea
        {...fieldsOf(acting, 'follow-up', clock)('how')}
        id={`how-${clock}`}
        name="how"
        label={closing.words}
        required
      />
    </Fold>
  );
}
