import { useActionData } from 'react-router';
import { longestNote } from '../../../core/cases/case.ts';
import { mayOnCase } from '../../../core/cases/case-policy.ts';
import { verifyNotes, type NoteReport } from '../../../core/cases/notes/verify-notes.ts';
import { writeNote } from '../../../core/cases/notes/write-note.ts';
import type { CaseView, CaseWith } from '../../../core/cases/reading/case-view.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading, onceOf, partOf, textOf } from '../../page-request.ts';
import { Button, ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { TextArea } from '../../ui/field/field.tsx';
import { useAnswer, useFrame, useWords } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Section } from '../../ui/page/page.tsx';
import { typedField } from '../../view/forms/typed-field.ts';
import { momentOf } from '../../view/moments.ts';
import { roleWords } from '../../view/words/role-words.ts';
import { CaseFrame } from './case-frame.tsx';
import { nameIn } from './name-in.ts';
import { partHref } from './parts.ts';
import { seeCase } from './see-case.ts';

export const loader = loading(async (page, args) => {
  const before = Number(new URL(args.request.url).searchParams.get('before') ?? Number.NaN);
  const isOlder = Number.isSafeInteger(before) && before > 0;
  return {
    ...(await seeCase(page, args, { parts: ['notes'], before: isOlder ? before : undefined })),
    isOlder,
  };
});

export const action = acting(
  async ({ page, form, args }) => {
    const caseId = partOf(args, 'id');
    if (textOf(form, 'act') === 'verify') return { report: await verifyNotes(page.ctx, { caseId }) };
    await writeNote(page.ctx, { caseId, words: textOf(form, 'note') }, onceOf(form));
    return goTo(`${partHref(caseId, 'notes')}?done=1`);
  },
  ({ cases: { notes } }) => ({ words: { field: 'note', label: notes.words } }),
);

/** The chain of notes, the newest first: only ever added to. */
export default function Notes() {
  const { shown, key, done, isOlder } = useLoaded(loader);
  const asked = useActionData<typeof action>();
  const { notes, parts } = useWords().cases;
  return (
    <CaseFrame head={shown} part="notes" done={done}>
      {asked && 'report' in asked && <Verified report={asked.report} />}
      {!isOlder && <Write idempotencyKey={key} />}
      <Section title={parts.notes}>
        {shown.notes.length === 0 && <p className="quiet">{notes.none}</p>}
        {shown.notes.map((note) => (
          <OneNote key={note.id} note={note} team={shown.team} />
        ))}
      </Section>
      <Turn shown={shown} isOlder={isOlder} />
    </CaseFrame>
  );
}

function Write({ idempotencyKey }: { idempotencyKey: string }) {
  const { notes } = useWords().cases;
  const answer = useAnswer();
  return (
    <form method="post" noValidate autoComplete="off" className="section">
      <input type="hidden" name="key" value={answer?.typed['key'] ?? idempotencyKey} />
      <TextArea
        {...typedField(answer)('note')}
        label={notes.words}
        hint={notes.hint}
        rows={5}
        maxLength={longestNote * 2}
        required
      />
      <Buttons>
        <Button>{notes.do}</Button>
      </Buttons>
    </form>
  );
}

type OneNoteProps = { note: CaseView['notes'][number]; team: CaseView['team'] };

/** Whoever has left the team is named by her seat alone. */
function OneNote({ note, team }: OneNoteProps) {
  const { words, now } = useFrame();
  const { notes } = words.cases;
  const role = roleWords(note.authorRole, words);
  const name = nameIn(team, note.authorId);
  const who = name === undefined ? role : words.frame.labelled(role, name);
  return (
    <article className="card case__note">
      <p className="suggestion__words">
        <OwnWords>{note.words}</OwnWords>
      </p>
      <p className="quiet small">
        {notes.number(note.seq)} ·{' '}
        <OwnWords>{notes.by(who, words.dates.stamp(momentOf(note.writtenAt, now)))}</OwnWords>
      </p>
    </article>
  );
}

function Turn({ shown, isOlder }: { shown: CaseWith<'notes'>; isOlder: boolean }) {
  const { notes } = useWords().cases;
  const here = partHref(shown.id, 'notes');
  return (
    <Buttons>
      {shown.nextBefore !== null && (
        <ButtonLink kind="quiet" href={`${here}?before=${shown.nextBefore}`}>
          {notes.older}
        </ButtonLink>
      )}
      {isOlder && (
        <ButtonLink kind="quiet" href={here}>
          {notes.newest}
        </ButtonLink>
      )}
      {mayOnCase(shown.standing, 'verify-notes') && (
        <form method="post" action={here}>
          <Button kind="quiet" name="act" value="verify">
            {notes.verify}
          </Button>
        </form>
      )}
    </Buttons>
  );
}

/** Whether each note is what was signed, and none is missing. */
function Verified({ report: { notes: count, faults } }: { report: NoteReport }) {
  const { notes } = useWords().cases;
  return (
    <div className="section">
      <Note tone={faults.length === 0 ? 'calm' : 'alarm'}>
        <p>{faults.length === 0 ? notes.whole(count) : notes.faulty}</p>
        {faults.map(({ seq, fault }) => (
          <p key={`${seq}-${fault}`}>{notes.fault[fault](seq)}</p>
        ))}
      </Note>
    </div>
  );
}
