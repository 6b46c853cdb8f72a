import type { ReactNode } from 'react';
import { BookAnHour } from '../consultations/book-an-hour.tsx';
import { Button } from '../../ui/button/button.tsx';
import { RadioField, SelectField, TextArea, TextField, TickField } from '../../ui/field/field.tsx';
import { useWords } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { Onward, StepForm, stepFormId, useFaultLines, type StepShown } from './step-form.tsx';
import { TalkPage } from './talk-page.tsx';
import type { Places } from './place.ts';
import type { ToldField } from './told.ts';

type Asking = { shown: StepShown };

/** What stands in a field and beside it. */
function useField({ told, wrong }: StepShown) {
  const faults = useFaultLines({ wrong });
  return (id: ToldField) => ({
    id,
    defaultValue: told[id],
    fault: faults.find(({ field }) => field === id)?.sentence,
  });
}

type Beginning = Asking & { places: Places };

/** What happened: the one field that is enough. It is not cut at its limit, so that nothing is lost unseen. */
export function AskWords({ shown, places }: Beginning) {
  const { talk } = useWords();
  const { step, fromHere } = talk;
  const { words } = step;
  return (
    <TalkPage title={words.title} lead={words.lead}>
      <Note tone="alarm">{words.danger}</Note>
      <StepForm
        shown={shown}
        onward={
          <>
            <Onward />
            <Button kind="quiet" name="go" value="straight">
              {fromHere.straight}
            </Button>
          </>
        }
      >
        <TextArea
          {...useField(shown)('words')}
          label={words.label}
          hint={words.hint}
          rows={7}
          spellCheck={false}
        />
        <TickField id="danger" label={words.inDanger} ticked={shown.told.danger === 'yes'} />
        <AskPlace places={places} chosen={shown.told.place} />
      </StepForm>
      <ComeBack />
      <BookAnHour listens={shown.listens ?? null} />
    </TalkPage>
  );
}

/** Only where these pages serve several districts: each has a desk of its own. */
function AskPlace({ places: { all, near }, chosen }: { places: Places; chosen: string }) {
  const { words } = useWords().talk.step;
  if (all.length === 0) return null;
  return (
    <SelectField
      id="place"
      label={words.place}
      hint={words.placeHint}
      choices={all.map(({ code, name }) => ({ value: code, label: name, own: true }))}
      defaultValue={all.some(({ code }) => code === chosen) ? chosen : near}
      autoComplete="off"
    />
  );
}

/** Whoever has written before: a button of the form, so that the way is in no address and what is typed comes back with her. */
function ComeBack() {
  const { back } = useWords().talk;
  return (
    <div className="section">
      <Button kind="quiet" form={stepFormId} name="go" value="return">
        {back.door}
      </Button>
    </div>
  );
}

/** The page's heading already asks it: the name of the choices is only read out. */
const Lone = ({ children }: { children: ReactNode }) => <div className="talk__lone">{children}</div>;

export function AskWhose({ shown }: Asking) {
  const { whose } = useWords().talk.step;
  const choices = [
    { value: 'self', label: whose.self },
    { value: 'friend', label: whose.friend },
  ];
  return (
    <TalkPage title={whose.title}>
      <StepForm shown={shown} onward={<Onward />}>
        <Lone>
          <RadioField
            id="whose"
            label={whose.label}
            hint={whose.friendHint}
            choices={choices}
            chosen={shown.told.whose}
          />
        </Lone>
      </StepForm>
    </TalkPage>
  );
}

export function AskReaders({ shown }: Asking) {
  const { readers } = useWords().talk.step;
  const field = useField(shown);
  const choices = [
    { value: 'desk', label: readers.desk },
    { value: 'home', label: readers.home },
  ];
  return (
    <TalkPage title={readers.title}>
      <StepForm shown={shown} onward={<Onward />}>
        <Lone>
          <RadioField
            id="readers"
            label={readers.label}
            hint={readers.hint}
            choices={choices}
            chosen={shown.told.readers}
          />
        </Lone>
        <TextField
          {...field('notThese')}
          label={readers.notThese}
          hint={readers.notTheseHint}
          autoComplete="off"
        />
      </StepForm>
    </TalkPage>
  );
}

/** `more`: there are homes of this name that are not listed. */
export type HomesFound = { homes: readonly { id: string; name: string }[]; more: boolean };

export function AskHome({ shown, found }: Asking & { found: HomesFound }) {
  const { home } = useWords().talk.step;
  const field = useField(shown);
  const choices = [
    ...found.homes.map(({ id, name }) => ({ value: id, label: name, own: true })),
    { value: 'none', label: home.none },
  ];
  const isAsked = shown.told.homeQuery.trim() !== '';
  return (
    <TalkPage title={home.title} lead={home.hint}>
      <StepForm shown={shown} onward={<Onward />}>
        <TextField {...field('homeQuery')} label={home.label} maxLength={60} />
        <Button kind="quiet" small name="go" value="find">
          {home.find}
        </Button>
        {isAsked && found.homes.length === 0 && <Note tone="sun">{home.notFound}</Note>}
        <RadioField id="homeId" label={home.which} choices={choices} chosen={shown.told.homeId || 'none'} />
        {found.more && <p className="quiet small">{home.more}</p>}
      </StepForm>
    </TalkPage>
  );
}

/** When, how and under which name; never by text message. */
export function AskContact({ shown }: Asking) {
  const { contact } = useWords().talk.step;
  const field = useField(shown);
  const choices = [
    { value: 'none', label: contact.none },
    { value: 'phone', label: contact.phone },
    { value: 'wechat', label: contact.wechat },
    { value: 'in-person', label: contact.inPerson },
  ];
  return (
    <TalkPage title={contact.title} lead={contact.noSms}>
      <StepForm shown={shown} onward={<Onward />}>
        <RadioField id="way" label={contact.label} choices={choices} chosen={shown.told.way} />
        <TextField {...field('number')} label={contact.number} hint={contact.numberHint} autoComplete="off" />
        <TextField {...field('when')} label={contact.when} hint={contact.whenHint} autoComplete="off" />
        <TextField {...field('name')} label={contact.name} hint={contact.nameHint} autoComplete="off" />
      </StepForm>
    </TalkPage>
  );
}
