import { guestKinds, sides } from '../../../../core/mediations/mediation.ts';
import type { DocketView, GuestView, SittingView } from '../../../../core/mediations/reading/docket-view.ts';
import { dayOf } from '../../../../core/shared/dates.ts';
import { Button, Buttons } from '../../../ui/button/button.tsx';
import { SelectField, TextArea, TextField } from '../../../ui/field/field.tsx';
import { useFrame, useWords } from '../../../ui/frame/frame.tsx';
import { OwnWords } from '../../../ui/own-words/own-words.tsx';
import { Section } from '../../../ui/page/page.tsx';
import { momentOf } from '../../../view/moments.ts';
import { Fold, Touch, type Acting } from '../../fold.tsx';
import type { OfDocket } from './docket-sides.tsx';
import { formFields } from './form-fields.ts';

const comes = ({ consents, declined }: GuestView) => consents.one && consents.other && !declined;

export function Guests({ docket, mayWork, ...acting }: OfDocket) {
  const { mediation } = useWords();
  const field = formFields(acting, 'guest');
  const isAsked = mayWork && docket.agreement === null;
  if (docket.guests.length === 0 && !isAsked) return null;
  return (
    <Section title={mediation.guests}>
      <p className="quiet">{mediation.guestsHint}</p>
      {docket.guests.map((guest) => (
        <OneGuest key={guest.id} guest={guest} mayWork={mayWork} {...acting} />
      ))}
      {isAsked && (
        <Fold {...acting} act="guest" title={mediation.guests} label={mediation.guestDo}>
          <TextField {...field('guestName')} label={mediation.guestName} required />
          <SelectField
            {...field('kind')}
            label={mediation.guestKind}
            choices={guestKinds.map((value) => ({ value, label: mediation.guestKinds[value] }))}
          />
        </Fold>
      )}
    </Section>
  );
}

function OneGuest({ guest, mayWork, idempotencyKey }: Acting & { guest: GuestView; mayWork: boolean }) {
  const { mediation } = useWords();
  const { id, name, kind, declined, consents } = guest;
  const how = declined ? mediation.guestStays : comes(guest) ? mediation.guestComes : mediation.guestOpen;
  const open = declined ? [] : sides.filter((side) => !consents[side]);
  return (
    <form method="post" className="section">
      <input type="hidden" name="key" value={`${idempotencyKey}-${id}`} />
      <input type="hidden" name="act" value="consent" />
      <input type="hidden" name="of" value={id} />
      <p>
        <OwnWords>{name}</OwnWords> · {mediation.guestKinds[kind]} · {how}
      </p>
      {mayWork && (
        <Buttons>
          {open.flatMap((side) => [
            <Button key={`${side}-yes`} kind="quiet" small name="said" value={`${side}-yes`}>
              {mediation.consents(mediation.side[side])}
            </Button>,
            <Button key={`${side}-no`} kind="quiet" small name="said" value={`${side}-no`}>
              {mediation.declines(mediation.side[side])}
            </Button>,
          ])}
        </Buttons>
      )}
    </form>
  );
}

export function Sittings({ docket, mayWork, ...acting }: OfDocket) {
  const { words, now } = useFrame();
  const { mediation } = words;
  const field = formFields(acting, 'sitting');
  const isArranged = mayWork && docket.agreement === null;
  if (docket.sittings.length === 0 && !isArranged) return null;
  return (
    <Section title={mediation.sittings}>
      {docket.sittings.length === 0 && <p className="quiet">{mediation.noSittings}</p>}
      {docket.sittings.map((sitting) => (
        <OneSitting key={sitting.id} sitting={sitting} docket={docket} mayWork={mayWork} {...acting} />
      ))}
      {mayWork && docket.stage !== 'asking' && (
        <Fold {...acting} act="sitting" title={mediation.sittingAdd} label={mediation.sittingDo}>
          <div className="fields">
            <TextField {...field('day', dayOf(now))} label={mediation.day} type="date" />
            <TextField {...field('time', '09:00')} label={mediation.time} type="time" />
          </div>
          <TextField {...field('place')} label={mediation.place} required />
        </Fold>
      )}
    </Section>
  );
}

type OneSittingProps = Acting & { sitting: SittingView; docket: DocketView; mayWork: boolean };

function OneSitting({ sitting, docket, mayWork, ...acting }: OneSittingProps) {
  const { words, now } = useFrame();
  const { mediation, dates } = words;
  const { id, startsAt, place, calledOff, record } = sitting;
  const field = formFields(acting, 'record', id);
  const isOpen = mayWork && !calledOff && record === null;
  return (
    <article className="section">
      <h3>
        {dates.stamp(momentOf(startsAt, now))} · <OwnWords>{place}</OwnWords>
        {calledOff && ` · ${mediation.calledOff}`}
      </h3>
      {record && (
        <p className="suggestion__words">
          <OwnWords>{record.words}</OwnWords>
        </p>
      )}
      {isOpen && (
        <Fold {...acting} act="record" of={id} title={mediation.record} label={mediation.recordDo}>
          <TextArea {...field('record')} label={mediation.recordWords} required />
          {docket.guests.filter(comes).map((guest) => (
            <label key={guest.id} className="tick">
              <input type="checkbox" name={`guest-${guest.id}`} value="1" />
              <OwnWords>{guest.name}</OwnWords>
            </label>
          ))}
        </Fold>
      )}
      {isOpen && <Touch {...acting} act="call-off" of={id} label={mediation.callOff} small />}
    </article>
  );
}

/** Hers alone: another of the team finds nothing here. */
export function Caucuses({ docket, mayWork, ...acting }: OfDocket) {
  const { mediation } = useWords();
  const field = formFields(acting, 'caucus');
  if (docket.caucuses.length === 0 && !mayWork) return null;
  return (
    <Section title={mediation.caucus}>
      <p className="quiet">{mediation.caucusWhy}</p>
      {docket.caucuses.map(({ id, side, words }) => (
        <p key={id} className="suggestion__words">
          {mediation.side[side]}：<OwnWords>{words}</OwnWords>
        </p>
      ))}
      {mayWork && (
        <Fold {...acting} act="caucus" title={mediation.caucus} label={mediation.caucusDo}>
          <SelectField
            {...field('caucusSide')}
            label={mediation.caucusWho}
            choices={sides.map((value) => ({ value, label: mediation.side[value] }))}
          />
          <TextArea {...field('caucus')} label={mediation.caucusWords} required />
        </Fold>
      )}
    </Section>
  );
}
