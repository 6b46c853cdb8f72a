import { Button, Buttons } from '../../ui/button/button.tsx';
import { numberOfTheDesk, useDeskPhone } from '../../ui/desk-phone/desk-phone.tsx';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { TextField } from '../../ui/field/field.tsx';
import { useFrame, useWords } from '../../ui/frame/frame.tsx';
import { List, ListRow } from '../../ui/list/list.tsx';
import { Note } from '../../ui/note/note.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Section } from '../../ui/page/page.tsx';
import { momentOf } from '../../view/moments.ts';
import { roleWords } from '../../view/words/role-words.ts';
import type { FoundShown, LookShown } from './look-up.ts';
import { SayMore } from './say-more.tsx';
import { Erase, SharedWith } from './shared-with.tsx';
import { Back, Carried } from './step-form.tsx';
import { talkAddress } from './talk-address.ts';
import { TalkPage } from './talk-page.tsx';
import { besideWord } from './told.ts';
import { WhoActed } from './who-acted.tsx';

/** What a code or a word was refused for. Of too many tries it says when to come again; of a wrong one no more than that. */
function useRefusal(refused: string | undefined, wrong: string): string | undefined {
  const { back } = useWords().talk;
  if (refused === undefined) return undefined;
  return refused.startsWith('too-many') ? back.tooMany : wrong;
}

export function AskLook({ look }: { look: LookShown }) {
  const { back } = useWords().talk;
  const fault = useRefusal(look.refused, back.wrong);
  return (
    <TalkPage title={back.title} lead={back.lead}>
      <form method="post" action={talkAddress} autoComplete="off" noValidate>
        <ErrorSummary
          faults={fault === undefined ? [] : [{ field: 'code', label: back.code, sentence: fault }]}
        />
        <input type="hidden" name="at" value="words" />
        <Carried told={look.told} />
        <TextField
          id="code"
          label={back.code}
          hint={back.codeHint}
          fault={fault}
          defaultValue={look.code}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
        <Buttons>
          <Button name="go" value="look">
            {back.look}
          </Button>
          <Back />
        </Buttons>
      </form>
    </TalkPage>
  );
}

/** How it stands and when she hears again; her words only with the word that she chose. */
export function Found({ found }: { found: FoundShown }) {
  const { words, now } = useFrame();
  const { back } = words.talk;
  // What she did just now is seen in what was opened since.
  const { status, answerBy, nextContactAt } = found.opened ?? found.told;
  const ring = numberOfTheDesk(useDeskPhone(), words);
  const said = (at: Date) => words.dates.moment(momentOf(at, now));
  return (
    <TalkPage title={back.statusTitle}>
      <Note tone={status === 'waiting' ? 'sun' : 'calm'}>{back.status[status]}</Note>
      {answerBy && <p className="section">{answerBy < now ? back.late(ring) : back.by(said(answerBy))}</p>}
      {nextContactAt && <p className="section">{back.next(said(nextContactAt))}</p>}
      {found.opened ? <Opened found={found} opened={found.opened} /> : <AskWord found={found} />}
    </TalkPage>
  );
}

function AskWord({ found: { code, begun, refused } }: { found: FoundShown }) {
  const { back } = useWords().talk;
  const fault = useRefusal(refused, back.wordWrong);
  return (
    <form method="post" action={talkAddress} autoComplete="off" noValidate className="section">
      <ErrorSummary
        faults={fault === undefined ? [] : [{ field: 'word', label: back.word, sentence: fault }]}
      />
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="at" value={besideWord.at} />
      <Carried told={begun} besides={['word']} />
      <input type="hidden" name={besideWord.word} value={begun.word} />
      <TextField id="word" label={back.word} hint={back.wordLead} fault={fault} autoComplete="off" />
      <Buttons>
        <Button name="go" value="open">
          {back.open}
        </Button>
        <Back go="return" />
      </Buttons>
    </form>
  );
}

/** What she wrote, what was written to her, and what those are who have read it. */
function Opened({ found, opened }: { found: FoundShown; opened: NonNullable<FoundShown['opened']> }) {
  const { words, now } = useFrame();
  const { back } = words.talk;
  const hers = { code: found.code, word: found.word ?? '' };
  const stamp = (at: Date) => words.dates.stamp(momentOf(at, now));
  return (
    <>
      <Section title={back.left}>
        {opened.messages.length === 0 && <p>{back.leftNone}</p>}
        {opened.messages.map(({ at, text }) => (
          <div key={at.getTime()} className="card talk__message">
            <p className="talk__words">
              <OwnWords>{text}</OwnWords>
            </p>
            <p className="quiet small">{stamp(at)}</p>
          </div>
        ))}
      </Section>
      <Section title={back.hers}>
        <p className="talk__words">
          <OwnWords>{opened.words}</OwnWords>
        </p>
        {opened.said.map(({ at, text }) => (
          <p key={at.getTime()} className="talk__words">
            <OwnWords>{text}</OwnWords> <span className="quiet small">{stamp(at)}</span>
          </p>
        ))}
      </Section>
      {found.done === 'say' && <Note tone="calm">{back.moreSaid}</Note>}
      {found.done === 'give-up' && <Note tone="calm">{back.givenUp}</Note>}
      {!opened.shared && opened.status !== 'closed' && <SayMore hers={hers} />}
      <Readings readings={opened.readings} />
      {opened.shared && <SharedWith hers={hers} shared={opened.shared} done={found.done} />}
      <Erase hers={hers} erasure={opened.shared ? opened.shared.erasure : opened.erasure} done={found.done} />
      <WhoActed accesses={opened.accesses} />
    </>
  );
}

function Readings({ readings }: Pick<NonNullable<FoundShown['opened']>, 'readings'>) {
  const { words, now } = useFrame();
  const { back } = words.talk;
  const stamp = (at: Date) => words.dates.stamp(momentOf(at, now));
  return (
    <Section title={back.read}>
      {readings.length === 0 ? (
        <p>{back.readNone}</p>
      ) : (
        <List label={back.read}>
          {readings.map(({ at, role, homeName }) => (
            <ListRow key={at.getTime()} title={<Reader role={role} homeName={homeName} />} text={stamp(at)} />
          ))}
        </List>
      )}
    </Section>
  );
}

type Reading = NonNullable<FoundShown['opened']>['readings'][number];

/** What somebody is, never who. */
function Reader({ role, homeName }: Pick<Reading, 'role' | 'homeName'>) {
  const words = useWords();
  const { back } = words.talk;
  const what = roleWords(role, words) || back.readerElse;
  return homeName === null ? what : <OwnWords>{back.readerAt(homeName, what)}</OwnWords>;
}
