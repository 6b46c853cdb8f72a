import { setDeskPhone } from '../../../core/desk-phones/set-desk-phone.ts';
import { showDeskPhone } from '../../../core/desk-phones/show-desk-phone.ts';
import { arrangeDuty } from '../../../core/requests/duty/arrange-duty.ts';
import { shifts } from '../../../core/requests/duty/duty.ts';
import { listDuty, type Duty } from '../../../core/requests/duty/list-duty.ts';
import { addDays, dayOf, startOfDay } from '../../../core/shared/dates.ts';
import { invalid } from '../../../core/shared/errors.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading, onceOf, textOf } from '../../page-request.ts';
import type { FormAnswer } from '../../given-back/form-answer.ts';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { SelectField, TextField } from '../../ui/field/field.tsx';
import { useAnswer, useFrame, useWords } from '../../ui/frame/frame.tsx';
import { List, ListRow } from '../../ui/list/list.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Page, Section } from '../../ui/page/page.tsx';
import { Note } from '../../ui/note/note.tsx';
import { typedField } from '../../view/forms/typed-field.ts';
import { momentOf } from '../../view/moments.ts';
import { isDone, said } from '../cases/case-action.ts';
import { fieldsOf, Fold, type Acting } from '../fold.tsx';
import { deskCtx } from './desk-ctx.ts';

const daysShown = 14;

export const loader = loading(async (page, { request }) => {
  const ctx = await deskCtx(page);
  const duty = await listDuty(ctx, { from: dayOf(ctx.now), days: daysShown });
  const desk = await showDeskPhone(ctx);
  return { duty, phone: desk?.phone ?? '', key: ctx.newId(), done: isDone(request) };
});

export const action = acting(
  async ({ page, form }) => {
    if (textOf(form, 'act') === 'phone') {
      await setDeskPhone(await deskCtx(page), { phone: said(form, 'phone') ?? null }, onceOf(form));
      return goTo('/desk/requests/duty?done=1');
    }
    const shift = shifts.find((one) => one === textOf(form, 'shift'));
    if (!shift) throw invalid([{ path: 'turns.0.shift', code: 'unknown-choice' }]);
    const deputyId = textOf(form, 'deputyId') || undefined;
    const turn = { day: textOf(form, 'day'), shift, personId: textOf(form, 'personId') };
    await arrangeDuty(
      await deskCtx(page),
      { turns: [{ ...turn, ...(deputyId !== undefined && { deputyId }) }] },
      onceOf(form),
    );
    return goTo('/desk/requests/duty');
  },
  ({ requests: { duty } }) => ({
    phone: { field: 'phone', label: duty.phoneTitle },
    'turns.0.day': { field: 'day', label: duty.day },
    'turns.0.shift': { field: 'shift', label: duty.shift },
    'turns.0.personId': { field: 'personId', label: duty.who },
    'turns.0.deputyId': { field: 'deputyId', label: duty.deputy },
  }),
);

/** Who of the desk is told first, night and holiday alike. */
export default function DutyRota() {
  const { duty, phone, key, done } = useLoaded(loader);
  const answer = useAnswer();
  const isOfThePhone = answer?.typed['act'] === 'phone';
  const { requests } = useWords();
  return (
    <Page
      title={requests.duty.title}
      lead={requests.duty.lead}
      back={{ href: '/desk/requests', label: requests.title }}
    >
      {done && !answer && <Note tone="calm">{requests.duty.phoneDone}</Note>}
      {isOfThePhone && <ErrorSummary faults={answer.faults} />}
      <Days turns={duty.turns} />
      <Section title={requests.duty.set}>
        <TurnForm people={duty.people} idempotencyKey={key} answer={isOfThePhone ? undefined : answer} />
      </Section>
      <OwnPhone phone={phone} idempotencyKey={key} answer={answer} />
    </Page>
  );
}

/** What stands on slips and among the numbers in place of 12338. */
function OwnPhone({ phone, ...acting }: Acting & { phone: string }) {
  const { duty } = useWords().requests;
  return (
    <Fold {...acting} act="phone" title={duty.phoneTitle} label={duty.phoneSet}>
      <p className="quiet">{duty.phoneLead}</p>
      <TextField
        {...fieldsOf(acting, 'phone')('phone', phone)}
        label={duty.phone}
        hint={duty.phoneHint}
        inputMode="tel"
      />
    </Fold>
  );
}

/** Two weeks ahead; a day that nobody has is seen. */
function Days({ turns }: Pick<Duty, 'turns'>) {
  const { words, now } = useFrame();
  const { requests, dates } = words;
  const days = Array.from({ length: daysShown }, (_, nth) => addDays(dayOf(now), nth));
  return (
    <div className="section">
      <List label={requests.duty.title}>
        {days.map((day) => (
          <ListRow
            key={day}
            title={dates.day(momentOf(startOfDay(day), now))}
            text={<OnDay turns={turns.filter((turn) => turn.day === day)} />}
          />
        ))}
      </List>
    </div>
  );
}

function OnDay({ turns }: Pick<Duty, 'turns'>) {
  const { requests, frame } = useWords();
  if (turns.length === 0) return requests.duty.free;
  return turns.map(({ shift, person, deputy }) => (
    <span key={shift} className="request__note">
      <OwnWords>
        {frame.labelled(
          requests.duty.shifts[shift],
          deputy === null ? person.name : requests.duty.both(person.name, deputy.name),
        )}
      </OwnWords>
    </span>
  ));
}

type TurnFormProps = Pick<Duty, 'people'> & { idempotencyKey: string; answer: FormAnswer | undefined };

function TurnForm({ people, idempotencyKey, answer }: TurnFormProps) {
  const { words, now } = useFrame();
  const { duty } = words.requests;
  const field = typedField(answer);
  const desk = people
    .filter(({ seat }) => seat === 'rights')
    .map(({ id, name }) => ({ value: id, label: name, own: true }));
  return (
    <form method="post" noValidate>
      <ErrorSummary faults={answer?.faults ?? []} />
      <input type="hidden" name="key" value={answer?.typed['key'] ?? idempotencyKey} />
      <TextField {...field('day', dayOf(now))} label={duty.day} type="date" min={dayOf(now)} required />
      <SelectField
        {...field('shift')}
        label={duty.shift}
        choices={shifts.map((value) => ({ value, label: duty.shifts[value] }))}
      />
      <SelectField {...field('personId')} label={duty.who} choices={desk} />
      <SelectField
        {...field('deputyId')}
        label={duty.deputy}
        choices={[{ value: '', label: duty.nobody }, ...desk]}
      />
      <Buttons>
        <Button>{duty.set}</Button>
      </Buttons>
    </form>
  );
}
