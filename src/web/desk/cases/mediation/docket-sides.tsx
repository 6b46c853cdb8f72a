import { rightsNotice } from '../../../../core/mediations/papers/words-of-papers.ts';
import type { DocketView, SideView } from '../../../../core/mediations/reading/docket-view.ts';
import { waysOfReading } from '../../../../core/mediations/mediation.ts';
import { dayOf } from '../../../../core/shared/dates.ts';
import { SelectField, TextField, TickField } from '../../../ui/field/field.tsx';
import { useFrame, useWords } from '../../../ui/frame/frame.tsx';
import { Facts } from '../../../ui/facts/facts.tsx';
import { OwnWords } from '../../../ui/own-words/own-words.tsx';
import { Section } from '../../../ui/page/page.tsx';
import { useSpokenDay } from '../../../view/words/use-spoken-day.ts';
import { Fold, Touch, type Acting } from '../../fold.tsx';
import { boxes, formFields } from './form-fields.ts';

export type OfDocket = Acting & {
  docket: DocketView;
  mayWork: boolean;
  /** What was agreed is followed, once the case is closed too. */
  mayFollow: boolean;
};

/** Each side: what it was told, whether it is willing, and its code. */
export function Sides({ docket, ...rest }: OfDocket) {
  return docket.sides.map((side) => (
    <OneSide key={side.side} side={side} isBinding={docket.stage === 'in-force'} {...rest} />
  ));
}

type OneSideProps = Acting & { side: SideView; mayWork: boolean; isBinding: boolean };

const particulars = ['sex', 'ethnicity', 'age', 'occupation', 'contact', 'address'] as const;

function OneSide({ side, mayWork, isBinding, ...acting }: OneSideProps) {
  const { mediation } = useWords();
  const spokenDay = useSpokenDay();
  const { rights, agreedAt, acceptedMediatorAt } = side;
  const answer =
    agreedAt === null
      ? mediation.notAsked
      : acceptedMediatorAt === null
        ? mediation.mediatorNotAccepted
        : mediation.isWilling;
  return (
    <Section title={mediation.side[side.side]}>
      <Facts
        facts={[
          { label: mediation.name, text: <OwnWords>{side.name}</OwnWords> },
          ...particulars.map((what) => {
            const said = side[what];
            return said !== undefined && { label: mediation[what], text: <OwnWords>{said}</OwnWords> };
          }),
          {
            label: mediation.rights,
            text: rights
              ? mediation.read(spokenDay(rights.on), mediation.hows[rights.how])
              : mediation.notRead,
          },
          { label: mediation.willing, text: answer },
        ]}
      />
      {mayWork && <Asked side={side} isBinding={isBinding} {...acting} />}
    </Section>
  );
}

function Asked({ side, isBinding, ...acting }: Omit<OneSideProps, 'mayWork'>) {
  const { words, now } = useFrame();
  const { mediation } = words;
  const of = side.side;
  const field = formFields(acting, 'rights', of);
  const isHeard = side.agreedAt !== null && side.acceptedMediatorAt !== null;
  return (
    <>
      {!isBinding && (
        <Fold {...acting} act="rights" of={of} title={mediation.rights} label={mediation.recordDo}>
          <Rights />
          <TextField
            {...field('rightsOn', dayOf(now))}
            label={mediation.rightsOn}
            type="date"
            max={dayOf(now)}
          />
          <SelectField
            {...field('rightsHow')}
            label={mediation.rightsHow}
            choices={waysOfReading.map((value) => ({ value, label: mediation.hows[value] }))}
          />
        </Fold>
      )}
      {side.rights && !isHeard && !isBinding && (
        <Touch {...acting} act="willing" of={of} label={mediation.willing} />
      )}
      {!isBinding && (
        <Fold {...acting} act="unwilling" of={of} title={mediation.unwilling} label={mediation.unwilling}>
          <p className="quiet">{mediation.unwillingWhy}</p>
          <TickField {...boxes(acting, 'unwilling', of)('sure')} label={mediation.unwillingSure} />
        </Fold>
      )}
      <Fold {...acting} act="code" of={of} title={mediation.giveCode} label={mediation.giveCode}>
        <p className="quiet">{mediation.giveCodeWhy}</p>
      </Fold>
    </>
  );
}

/** Read to her as it stands. */
function Rights() {
  const { mediation } = useWords();
  return (
    <>
      <h3>{mediation.rightsText}</h3>
      {rightsNotice.map((line) => (
        <p key={line}>
          <OwnWords>{line}</OwnWords>
        </p>
      ))}
    </>
  );
}
