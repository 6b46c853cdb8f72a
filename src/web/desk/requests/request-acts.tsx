import type { RequestShown } from '../../../core/requests/reading/show-request.ts';
import { levels, outcomes, ways } from '../../../core/requests/request.ts';
import { dayOf } from '../../../core/shared/dates.ts';
import { RadioField, SelectField, TextArea, TextField } from '../../ui/field/field.tsx';
import { useFrame, useWords } from '../../ui/frame/frame.tsx';
import { typedField } from '../../view/forms/typed-field.ts';
import { roleWords } from '../../view/words/role-words.ts';
import { Fold, Touch, type Acting } from '../fold.tsx';

type RequestActsProps = Acting & { request: RequestShown };

/** What she may do with it: what is one touch first, what wants a word below it. */
export function RequestActs({ request, ...acting }: RequestActsProps) {
  const { act } = useWords().requests;
  const { may } = request;
  return (
    <>
      <div className="section stack">
        {may.take && <Touch {...acting} act="take" label={act.take} />}
        {may.passOn && <Touch {...acting} act="pass" label={act.pass} why={act.passWhy} />}
      </div>
      {may.triage && <Triage {...acting} level={request.level} />}
      {may.answer && <NoteContact {...acting} contact={request.contact} />}
      {may.give && <Give {...acting} receivers={request.receivers} isOwned={request.owner !== null} />}
      {may.escalate && <Escalate {...acting} />}
      {may.close && <Close {...acting} />}
      {request.status !== 'closed' && <StepBack {...acting} />}
    </>
  );
}

/** It comes with what stands: whoever looks at nothing changes nothing. */
function Triage({ level, ...acting }: Acting & Pick<RequestShown, 'level'>) {
  const { requests, frame } = useWords();
  const { act } = requests;
  const choices = levels.map((value) => ({
    value,
    label: frame.labelled(requests.level[value], act.levelHint[value]),
  }));
  return (
    <Fold {...acting} act="triage" label={act.triage} title={act.triageTitle}>
      <RadioField
        id="level"
        label={act.triageTitle}
        hint={act.triageHint}
        choices={choices}
        chosen={acting.answer?.typed['level'] ?? level ?? ''}
      />
    </Fold>
  );
}

/** She has been answered: how, but by no text where she says never, with which words, and when she hears again. */
function NoteContact({ contact, ...acting }: Acting & Pick<RequestShown, 'contact'>) {
  const { words, now } = useFrame();
  const { act } = words.requests;
  const field = typedField(acting.answer);
  const { way = 'phone', neverSms = false } = contact;
  const offered = ways.filter((one) => !neverSms || one !== 'sms');
  return (
    <Fold {...acting} act="contact" label={act.contacted} title={act.contacted}>
      <RadioField
        id="way"
        label={act.contactedWay}
        choices={offered.map((value) => ({ value, label: act.ways[value] }))}
        chosen={acting.answer?.typed['way'] ?? (offered.includes(way) ? way : 'phone')}
      />
      <TextArea {...field('message')} label={act.message} hint={act.messageHint} />
      <div className="fields">
        <TextField {...field('nextDay')} label={act.nextContact} type="date" min={dayOf(now)} />
        <TextField {...field('nextTime')} label={act.nextTime} type="time" />
      </div>
    </Fold>
  );
}

function Give({
  receivers,
  isOwned,
  ...acting
}: Acting & Pick<RequestShown, 'receivers'> & { isOwned: boolean }) {
  const words = useWords();
  const { act } = words.requests;
  const field = typedField(acting.answer);
  const choices = receivers.map(({ id, name, seat }) => ({
    value: id,
    label: words.frame.labelled(roleWords(seat, words), name),
  }));
  if (choices.length === 0) return <p className="quiet section">{act.giveNobody}</p>;
  return (
    <Fold {...acting} act="give" label={act.give} title={act.giveTitle}>
      <SelectField {...field('toId')} label={act.giveTo} choices={choices} />
      <TextArea {...field('reason')} label={act.reason} hint={act.reasonHint} required={isOwned} />
    </Fold>
  );
}

function Escalate(acting: Acting) {
  const { act } = useWords().requests;
  return (
    <Fold {...acting} act="escalate" label={act.escalate} title={act.escalate}>
      <TextArea {...typedField(acting.answer)('why')} label={act.reason} hint={act.escalateHint} required />
    </Fold>
  );
}

/** Whoever knows one of the people: from then on she reads nothing of it. */
function StepBack(acting: Acting) {
  const { act } = useWords().requests;
  return (
    <Fold {...acting} act="step-back" label={act.stepBack} title={act.stepBack}>
      <p className="quiet">{act.stepBackWhy}</p>
    </Fold>
  );
}

function Close(acting: Acting) {
  const { requests } = useWords();
  const { act, outcome } = requests;
  return (
    <Fold {...acting} act="close" label={act.close} title={act.close}>
      <RadioField
        id="outcome"
        label={act.outcome}
        choices={outcomes.map((value) => ({ value, label: outcome[value] }))}
        chosen={acting.answer?.typed['outcome'] ?? 'handled'}
      />
      <TextArea {...typedField(acting.answer)('note')} label={act.closeNote} />
    </Fold>
  );
}
