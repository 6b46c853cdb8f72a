import { sessionKinds } from '../../../../core/cases/case.ts';
import type { CaseView } from '../../../../core/cases/reading/case-view.ts';
import { dayOf } from '../../../../core/shared/dates.ts';
import { SelectField, TextArea, TextField } from '../../../ui/field/field.tsx';
import { useFrame } from '../../../ui/frame/frame.tsx';
import { List, ListRow } from '../../../ui/list/list.tsx';
import { OwnWords } from '../../../ui/own-words/own-words.tsx';
import { Section } from '../../../ui/page/page.tsx';
import { StateTag } from '../../../ui/state-tag/state-tag.tsx';
import { momentOf } from '../../../view/moments.ts';
import { fieldsOf, Fold, Touch, type Acting } from '../../fold.tsx';
import type { OfWork } from './of-work.ts';

/** Talks, calls, visits: the newest first. */
export function Sessions({ shown: { sessions, mediation }, mayWork, ...acting }: OfWork) {
  const { words, now } = useFrame();
  const { overview } = words.cases;
  return (
    <Section title={overview.sessions}>
      {sessions.length === 0 && <p className="quiet">{overview.noSessions}</p>}
      {sessions.length > 0 && (
        <List label={overview.sessions}>
          {sessions.map((one) => (
            <ListRow
              key={one.id}
              title={`${overview.kinds[one.kind]} · ${words.dates.moment(momentOf(one.startsAt, now))}`}
              text={<Where session={one} />}
              end={<HowItWent session={one} mayWork={mayWork} now={now} {...acting} />}
            />
          ))}
        </List>
      )}
      {mayWork && <Arrange {...acting} mediation={mediation} />}
    </Section>
  );
}

type Session = CaseView['sessions'][number];

function Where({ session: { place, remark } }: { session: Session }) {
  if (place === undefined && remark === undefined) return null;
  return (
    <>
      {place !== undefined && <OwnWords>{place}</OwnWords>}
      {remark !== undefined && (
        <span className="request__note">
          <OwnWords>{remark}</OwnWords>
        </span>
      )}
    </>
  );
}

type HowItWentProps = Acting & { session: Session; mayWork: boolean; now: Date };

function HowItWent({ session: { id, tookPlace, startsAt }, mayWork, now, ...acting }: HowItWentProps) {
  const { overview } = useFrame().words.cases;
  if (tookPlace !== null) return <StateTag>{tookPlace ? overview.was.yes : overview.was.no}</StateTag>;
  if (!mayWork) return null;
  return (
    <>
      {startsAt <= now && <Touch {...acting} act="took-place" of={id} label={overview.tookPlace} small />}
      <Touch {...acting} act="called-off" of={id} label={overview.calledOff} small />
    </>
  );
}

function Arrange({ mediation, ...acting }: Acting & Pick<CaseView, 'mediation'>) {
  const { words, now } = useFrame();
  const { overview } = words.cases;
  const field = fieldsOf(acting, 'session');
  const isSpokenOf = mediation === 'open' || mediation === 'her-choice';
  const choices = sessionKinds
    .filter((kind) => isSpokenOf || (kind !== 'joint' && kind !== 'caucus'))
    .map((value) => ({ value, label: overview.kinds[value] }));
  return (
    <Fold {...acting} act="session" title={overview.sessionSet} label={overview.sessionDo}>
      <SelectField {...field('kind')} label={overview.sessionKind} choices={choices} />
      <div className="fields">
        <TextField {...field('day', dayOf(now))} label={overview.sessionDay} type="date" required />
        <TextField {...field('time', '09:00')} label={overview.sessionTime} type="time" />
      </div>
      <TextField {...field('place')} label={overview.sessionPlace} />
      <TextArea {...field('remark')} label={overview.sessionRemark} />
    </Fold>
  );
}
