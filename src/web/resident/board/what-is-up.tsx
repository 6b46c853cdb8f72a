import type { QuestionTold } from '../../../core/board/asking/look-up-question.ts';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { useWords } from '../../ui/frame/frame.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Section } from '../../ui/page/page.tsx';
import { AnswersTo } from './question-list.tsx';

type WhatIsUpProps = {
  told: QuestionTold;
  /** Where she came back by her code it goes along in the form, and stands in no address. */
  code?: string;
};

/** The very words that everybody reads, and the touch that takes them down. */
export function WhatIsUp({ told, code }: WhatIsUpProps) {
  const { mine } = useWords().board;
  const { state, removedWhy, words } = told;
  return (
    <Section title={mine.title}>
      {state === 'removed' ? (
        <p>{mine.removed[removedWhy ?? 'hers']}</p>
      ) : (
        <>
          <p>{mine[state]}</p>
          {words !== null && (
            <blockquote className="suggestion__words">
              <OwnWords>{words}</OwnWords>
            </blockquote>
          )}
          <AnswersTo question={told} />
          <form method="post">
            {code !== undefined && <input type="hidden" name="code" value={code} />}
            <Buttons>
              <Button kind="quiet" name="act" value="take-down">
                {mine.takeDown}
              </Button>
            </Buttons>
          </form>
        </>
      )}
    </Section>
  );
}
