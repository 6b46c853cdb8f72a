import type { Appointed } from '../../../core/consultations/returning/look-up-consultation.ts';
import { Button, ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { useFrame, useWords } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Section } from '../../ui/page/page.tsx';
import { momentOf } from '../../view/moments.ts';
import type { Found } from './found.ts';
import { TimesOfOne } from './free-times.tsx';

/** How it stands; while it does, another time and the way out; else where another time is had. */
export function Standing({ shown, told: { status, appointed }, free, problems }: Found) {
  const { back } = useWords().consultations;
  return (
    <>
      <ErrorSummary faults={problems} />
      <div className="section stack">
        <Note tone={status === 'called-off' ? 'sun' : 'calm'}>{back.status[status]}</Note>
        {appointed === null && <p>{back.wordNeeded}</p>}
        {appointed && status === 'booked' && <WhenAndWhere appointed={appointed} />}
      </div>
      {appointed && status === 'booked' && (
        <>
          <Move shown={shown} free={free} />
          <GiveUp shown={shown} />
        </>
      )}
      {appointed && status !== 'booked' && <Again homeId={appointed.homeId} free={free} />}
      {appointed === null && (
        <Buttons>
          <ButtonLink kind="quiet" href="/consultations">
            {back.title}
          </ButtonLink>
        </Buttons>
      )}
    </>
  );
}

/** At the same home, or where somebody has time: that one may be closed by now. */
function Again({ homeId, free }: { homeId: string } & Pick<Found, 'free'>) {
  const { back, nobody, callMe } = useWords().consultations;
  const next = free.find((one) => one.homeId === homeId) ?? free[0];
  if (!next) {
    return (
      <>
        <p>{nobody}</p>
        <Buttons>
          <ButtonLink href="/doors/need">{callMe}</ButtonLink>
        </Buttons>
      </>
    );
  }
  return (
    <Buttons>
      <ButtonLink href={`/homes/${next.homeId}/consultations`}>{back.again}</ButtonLink>
    </Buttons>
  );
}

/** Day and hour, who listens, and the place. */
export function WhenAndWhere({ appointed }: { appointed: Appointed }) {
  const { words, now } = useFrame();
  const { consultations, dates } = words;
  const { back, kind } = consultations;
  const { homeName, placeName, address, title } = appointed;
  return (
    <dl className="facts">
      <dt>{back.when}</dt>
      <dd>{dates.moment(momentOf(appointed.startsAt, now))}</dd>
      <dt>{back.whom}</dt>
      <dd>
        <OwnWords>{title}</OwnWords> · {kind[appointed.kind]}
      </dd>
      <dt>{back.where}</dt>
      <dd>
        <OwnWords>{[homeName, placeName, address].filter(Boolean).join(' · ')}</OwnWords>
      </dd>
    </dl>
  );
}

/** Her code goes along in the form, so that she need not write it twice; it stands in no address. */
const HerCode = ({ code, word }: Found['shown']) => (
  <>
    <input type="hidden" name="code" value={code} />
    <input type="hidden" name="word" value={word} />
  </>
);

function Move({ shown, free }: Pick<Found, 'shown' | 'free'>) {
  const { back } = useWords().consultations;
  if (free.length === 0) return null;
  return (
    <Section title={back.moveTitle}>
      <form method="post">
        <HerCode {...shown} />
        <div id="time" tabIndex={-1}>
          {free.map((one) => (
            <TimesOfOne key={one.id} one={one} chosen={undefined} showHome />
          ))}
        </div>
        <Buttons>
          <Button kind="quiet" name="act" value="move">
            {back.move}
          </Button>
        </Buttons>
      </form>
    </Section>
  );
}

function GiveUp({ shown }: Pick<Found, 'shown'>) {
  const { back } = useWords().consultations;
  return (
    <form method="post" className="section">
      <HerCode {...shown} />
      <p className="quiet">{back.giveUpWhy}</p>
      <Buttons>
        <Button kind="warn" name="act" value="give-up">
          {back.giveUp}
        </Button>
      </Buttons>
    </form>
  );
}
