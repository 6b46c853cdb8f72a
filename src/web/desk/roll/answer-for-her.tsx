import type { RollRow } from '../../../core/attendance/roll.ts';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { useFrame, useWords } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { Section } from '../../ui/page/page.tsx';
import { momentOf } from '../../view/moments.ts';

/** Yes or no for somebody without a phone, in one touch; they stand in a form of the roll. */
export function AnswerButtons({ row, name }: { row: { signupId: string }; name: string }) {
  const { desk } = useWords();
  return (
    <span className="roll__touch">
      <Button small name="accept" value={row.signupId} aria-label={desk.acceptOf(name)}>
        {desk.accept}
      </Button>
      <Button kind="quiet" small name="decline" value={row.signupId} aria-label={desk.declineOf(name)}>
        {desk.decline}
      </Button>
    </span>
  );
}

/** It is her turn: until when, and both answers. */
export function AnswerForHer({ row }: { row: RollRow }) {
  const { words, now } = useFrame();
  const { desk, dates } = words;
  if (!row.offerEndsAt || row.offerEndsAt <= now) return null;
  const until = dates.moment(momentOf(row.offerEndsAt, now));
  return (
    <Section title={desk.answerTitle}>
      <Note tone="sun">{row.byName ? desk.answerByName(until) : desk.answerHerself(until)}</Note>
      <form method="post">
        <Buttons>
          <Button name="accept" value={row.signupId}>
            {desk.accept}
          </Button>
          <Button kind="quiet" name="decline" value={row.signupId}>
            {desk.decline}
          </Button>
        </Buttons>
      </form>
    </Section>
  );
}
