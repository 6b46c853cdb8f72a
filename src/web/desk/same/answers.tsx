import type { AnswerGiven } from '../../../core/same-women/same-woman.ts';
import { Button, ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { Card } from '../../ui/card/card.tsx';
import { useFrame } from '../../ui/frame/frame.tsx';
import { Section } from '../../ui/page/page.tsx';
import { useSpokenDay } from '../../view/words/use-spoken-day.ts';
import type { Acting } from '../fold.tsx';
import { BothNames } from './both-names.tsx';
import { sameHref } from './same-href.ts';

type Given = Acting & { given: readonly AnswerGiven[]; nextCursor: string | null };

/** What the office said in these days, each with the day until which it can be taken back. */
export function Answers({ given, nextCursor, idempotencyKey }: Given) {
  const { sameWomen } = useFrame().words;
  const spoken = useSpokenDay();
  if (given.length === 0) return null;
  return (
    <Section title={sameWomen.answers}>
      {given.map(({ id, answer, stays, other, undoUntil }) => (
        <Card key={id}>
          <h3>
            <BothNames one={stays} other={other} />
          </h3>
          <p className="quiet small">{sameWomen.until(sameWomen.answer[answer], spoken(undoUntil))}</p>
          <form method="post">
            <input type="hidden" name="key" value={`${idempotencyKey}-undo`} />
            <input type="hidden" name="of" value={id} />
            <Button name="act" value="undo" kind="quiet" small>
              <span aria-hidden="true">{sameWomen.undo}</span>
              <span className="unseen">{sameWomen.undoOf(stays, other)}</span>
            </Button>
          </form>
        </Card>
      ))}
      {nextCursor !== null && (
        <Buttons>
          <ButtonLink kind="quiet" href={`${sameHref}?answers=${nextCursor}`}>
            {sameWomen.moreAnswers}
          </ButtonLink>
        </Buttons>
      )}
    </Section>
  );
}
