import { mayOnCase } from '../../../../core/cases/case-policy.ts';
import type { CaseView, CaseWith } from '../../../../core/cases/reading/case-view.ts';
import { startOfDay } from '../../../../core/shared/dates.ts';
import { RadioField, TextArea } from '../../../ui/field/field.tsx';
import { useFrame } from '../../../ui/frame/frame.tsx';
import { OwnWords } from '../../../ui/own-words/own-words.tsx';
import { Section } from '../../../ui/page/page.tsx';
import { StateTag } from '../../../ui/state-tag/state-tag.tsx';
import { momentOf } from '../../../view/moments.ts';
import { answerTo, fieldsOf, Fold, type Acting } from '../../fold.tsx';
import { nameIn } from '../name-in.ts';

type Glass = CaseView['glasses'][number];
type GlassesProps = Acting & { shown: CaseWith<'glasses'>; myId: string };

/** Who read it in an emergency and why, and what the team made of it. Nobody reviews herself. */
export function Glasses({ shown: { glasses, standing, team: members }, myId, ...acting }: GlassesProps) {
  const { words, now } = useFrame();
  const { team } = words.cases;
  const { dates } = words;
  if (glasses.length === 0) return null;
  return (
    <Section title={team.glasses}>
      {glasses.map((glass) => (
        <div key={glass.id} className="card case__note">
          <p className="suggestion__words">
            <OwnWords>{glass.reason}</OwnWords>
          </p>
          <p className="quiet small">
            <OwnWords>{nameIn(members, glass.personId) ?? team.someone}</OwnWords> ·{' '}
            {team.glassOf(
              dates.stamp(momentOf(glass.brokenAt, now)),
              dates.stamp(momentOf(glass.endsAt, now)),
            )}
          </p>
          <Reviewed glass={glass} />
          {glass.wasRight === null && glass.personId !== myId && mayOnCase(standing, 'review-glass') && (
            <Review {...acting} of={glass.id} />
          )}
        </div>
      ))}
    </Section>
  );
}

function Reviewed({ glass: { wasRight, reviewOn } }: { glass: Glass }) {
  const { words, now } = useFrame();
  const { team } = words.cases;
  if (wasRight === null) {
    const day = words.dates.day(momentOf(startOfDay(reviewOn), now));
    return <StateTag tone="sun">{team.reviewBy(day)}</StateTag>;
  }
  return <StateTag tone="calm">{wasRight ? team.reviewed.yes : team.reviewed.no}</StateTag>;
}

function Review({ of, ...acting }: Acting & { of: string }) {
  const { team } = useFrame().words.cases;
  const choices = (['yes', 'no'] as const).map((value) => ({ value, label: team.rights[value] }));
  return (
    <Fold {...acting} act="review" of={of} title={team.reviewTitle} label={team.reviewDo}>
      <RadioField
        id={`right-${of}`}
        name="right"
        label={team.right}
        choices={choices}
        chosen={answerTo(acting, 'review', of)?.typed['right'] ?? 'yes'}
      />
      <TextArea
        {...fieldsOf(acting, 'review', of)('review')}
        id={`review-${of}`}
        name="review"
        label={team.review}
        required
      />
    </Fold>
  );
}
