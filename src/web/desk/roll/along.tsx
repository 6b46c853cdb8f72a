import { showRoll } from '../../../core/attendance/show-roll.ts';
import type { Sentences } from '../../../locales/zh-Hans/tree.ts';
import { useLoaded } from '../../loaded.ts';
import { loading, partOf } from '../../page-request.ts';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { TextField } from '../../ui/field/field.tsx';
import { useWords } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { Page, Section } from '../../ui/page/page.tsx';

/** The names come to the device by its own script, so that the page that is kept for later holds none. */
export const loader = loading(async ({ ctx }, args) => {
  const { activity } = await showRoll(ctx, partOf(args, 'id'));
  return { activity };
});

const wordsOf = ({ atDoor, me }: Sentences) => ({
  ...{ come: atDoor.come, undo: atDoor.undo, who: atDoor.who, howMany: atDoor.howMany },
  ...{ differs: atDoor.differs, noName: me.noName, heads: atDoor.countTitle, walkIn: atDoor.noName },
  ...{ online: atDoor.alongOnline, offline: atDoor.alongOffline, unsent: atDoor.alongUnsent },
  ...{ allSent: atDoor.alongAllSent, seen: atDoor.alongSeen },
  ...{ kept: atDoor.alongSaved, notKept: atDoor.alongNotKept },
});

/** The list on the device: it works without a network and joins what others noted when there is one again. */
export default function Along() {
  const { activity } = useLoaded(loader);
  const isOff = activity.state === 'cancelled';
  const words = useWords();
  const { atDoor, desk, activities } = words;
  return (
    <Page
      title={atDoor.alongTitle}
      lead={atDoor.alongLead}
      back={{ href: `/desk/activities/${activity.id}`, label: desk.rollTitle }}
    >
      <noscript>
        <Note tone="sun">{atDoor.alongNoScript}</Note>
      </noscript>
      {isOff && <Note>{activities.cancelled}</Note>}
      <div data-along={activity.id} data-words={JSON.stringify(wordsOf(words))} hidden>
        <State />
        <div data-part="work">
          <p data-part="early" className="note section" hidden>
            {atDoor.notToday}
          </p>
          <Rows />
          <div data-part="forms">
            <Beside />
          </div>
        </div>
        <p data-part="none" className="section">
          {atDoor.alongGone}
        </p>
        <PutAway />
      </div>
      <script src="/along.js" type="module" async />
    </Page>
  );
}

function State() {
  const { atDoor } = useWords();
  return (
    <>
      <output className="along__state">
        <span data-part="state" /> <strong data-part="unsent" /> <span data-part="kept" />
      </output>
      <div data-part="trouble" className="note note_sun" hidden>
        {atDoor.alongSignIn}
      </div>
      <div data-part="refused" className="note note_alarm" role="alert" hidden>
        <p>{atDoor.alongRefused}</p>
        <ul data-part="refused-list" className="marks" />
      </div>
      <Buttons>
        <Button type="button" kind="quiet" data-part="send">
          {atDoor.alongSend}
        </Button>
      </Buttons>
    </>
  );
}

function Rows() {
  const { atDoor, desk } = useWords();
  return (
    <Section title={desk.rollTitle}>
      <TextField
        id="filter"
        label={`${atDoor.sheetName} / ${atDoor.code}`}
        autoComplete="off"
        data-part="filter"
      />
      <ul className="weui-cells list" data-part="rows" aria-label={desk.rollTitle} />
    </Section>
  );
}

function Beside() {
  const { atDoor } = useWords();
  const number = { type: 'number', inputMode: 'numeric', min: 0, max: 1000 } as const;
  return (
    <>
      <Section title={atDoor.walkInTitle}>
        <ul className="marks" data-part="beside" />
        <form data-kind="walk-in">
          <div className="fields">
            <TextField id="walkInName" label={atDoor.walkInName} autoComplete="off" maxLength={60} />
            <TextField id="people" label={atDoor.walkInPeople} {...number} min={1} defaultValue="1" />
          </div>
          <Buttons>
            <Button kind="quiet">{atDoor.walkIn}</Button>
          </Buttons>
        </form>
      </Section>
      <Section title={atDoor.countTitle}>
        <form data-kind="heads">
          <div className="fields">
            {(['women', 'children', 'elders', 'men'] as const).map((kind) => (
              <TextField key={kind} id={kind} label={atDoor.kinds[kind]} {...number} />
            ))}
          </div>
          <Buttons>
            <Button kind="quiet">{atDoor.count}</Button>
          </Buttons>
        </form>
      </Section>
    </>
  );
}

function PutAway() {
  const { atDoor } = useWords();
  return (
    <Section title={atDoor.alongPut}>
      <p className="quiet">{atDoor.alongPutWhat}</p>
      <div data-part="keep" className="note note_sun" hidden>
        {atDoor.alongPutUnsent}
      </div>
      <Buttons>
        <Button type="button" kind="quiet" data-part="put">
          {atDoor.alongPut}
        </Button>
      </Buttons>
    </Section>
  );
}
