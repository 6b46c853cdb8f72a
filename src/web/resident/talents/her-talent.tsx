import type { ReactNode } from 'react';
import type { HerTalent as Shown } from '../../../core/talents/hers/show-hers.ts';
import type { Ask } from '../../../core/talents/talent.ts';
import type { FormAnswer } from '../../given-back/form-answer.ts';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { Card } from '../../ui/card/card.tsx';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { TextArea, TextField } from '../../ui/field/field.tsx';
import { useFrame, useWords } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Section } from '../../ui/page/page.tsx';
import { typedField } from '../../view/forms/typed-field.ts';
import { momentOf } from '../../view/moments.ts';
import { TalentFacts } from './talent-facts.tsx';
import { TalentFields, TextsField } from './talent-fields.tsx';

type HerTalentProps = {
  talent: Shown;
  answer: FormAnswer | undefined;
  /** Where she came back by her code it goes along in each form, and stands in no address. */
  code?: string | undefined;
};

/** What she offers, for her alone: what she was asked for first, then how it stands and what she may do with it. */
export function HerTalent({ talent, answer, code }: HerTalentProps) {
  const { mine } = useWords().talents;
  return (
    <>
      <ErrorSummary faults={answer?.faults ?? []} />
      <div className="section">
        <Note tone={talent.state === 'resting' ? 'sun' : 'calm'}>{mine.state[talent.state]}</Note>
      </div>
      <Asks asks={talent.asks} isDown={talent.state === 'down'} code={code} />
      <AsItStands talent={talent} />
      {talent.state !== 'down' && (
        <>
          <Change talent={talent} answer={answer} code={code} />
          <Rest isResting={talent.state === 'resting'} code={code} />
        </>
      )}
      <EraseHers code={code} />
    </>
  );
}

function HerForm({ code, children }: { code: string | undefined; children: ReactNode }) {
  return (
    <form method="post" noValidate autoComplete="off">
      {code !== undefined && <input type="hidden" name="code" value={code} />}
      {children}
    </form>
  );
}

function Asks({ asks, isDown, code }: { asks: readonly Ask[]; isDown: boolean; code: string | undefined }) {
  const { words, now } = useFrame();
  const { mine } = words.talents;
  if (asks.length === 0) return null;
  return (
    <Section title={mine.asks}>
      <div className="stack">
        {asks.map((ask) => (
          <Card key={ask.id}>
            <p className="suggestion__words">
              {ask.words === null ? words.suggestions.gone : <OwnWords>{ask.words}</OwnWords>}
            </p>
            <p className="quiet small">
              {mine.askedAt(words.dates.stamp(momentOf(ask.askedAt, now)))} · {mine.said[ask.state]}
            </p>
            {!isDown && ask.words !== null && ask.state !== 'taken-back' && <Answers ask={ask} code={code} />}
          </Card>
        ))}
      </div>
    </Section>
  );
}

/** Both answers weigh the same; of what she has said only the other is left to say. */
function Answers({ ask, code }: { ask: Ask; code: string | undefined }) {
  const { mine } = useWords().talents;
  return (
    <HerForm code={code}>
      <input type="hidden" name="ask" value={ask.id} />
      <Buttons>
        {ask.state !== 'can' && (
          <Button kind="quiet" name="act" value="can">
            {mine.can}
          </Button>
        )}
        {ask.state !== 'cannot' && (
          <Button kind="quiet" name="act" value="cannot">
            {mine.cannot}
          </Button>
        )}
      </Buttons>
      {ask.state === 'open' && <p className="quiet small">{mine.noReason}</p>}
    </HerForm>
  );
}

function AsItStands({ talent }: { talent: Shown }) {
  const { talents, suggestions } = useWords();
  const { words: said, contact, homeName } = talent;
  return (
    <Section title={talents.mine.words}>
      <p className="suggestion__words">{said === null ? suggestions.gone : <OwnWords>{said}</OwnWords>}</p>
      <TalentFacts talent={talent} number={contact.number} homeName={homeName} />
    </Section>
  );
}

function Change({ talent, answer, code }: HerTalentProps) {
  const { doors, talents } = useWords();
  const { form } = doors;
  // What another of the forms was refused for stands above, and has typed nothing here.
  const typed = answer?.typed['act'] === 'change' ? answer : undefined;
  const field = typedField(typed);
  const { kinds, contact, words } = talent;
  return (
    <details className="section request__act" open={typed !== undefined}>
      <summary>{talents.mine.change}</summary>
      <HerForm code={code}>
        <TextArea
          {...field('text', words)}
          label={form.talent.label}
          hint={form.talent.hint}
          rows={4}
          required
        />
        <TalentFields answer={typed} kinds={kinds} contact={contact} />
        <TextField {...field('name', contact.name)} label={form.name} autoComplete="off" />
        <TextField {...field('number', contact.number)} label={form.number} type="tel" inputMode="tel" />
        <TextsField answer={typed} contact={contact} />
        <Buttons>
          <Button name="act" value="change">
            {talents.mine.keep}
          </Button>
        </Buttons>
      </HerForm>
    </details>
  );
}

function Rest({ isResting, code }: { isResting: boolean; code: string | undefined }) {
  const { mine } = useWords().talents;
  return (
    <div className="section stack">
      <HerForm code={code}>
        <Button kind="quiet" name="act" value={isResting ? 'resume' : 'rest'}>
          {isResting ? mine.resume : mine.rest}
        </Button>
        {!isResting && <p className="quiet small">{mine.restWhy}</p>}
      </HerForm>
      <HerForm code={code}>
        <Button kind="warn" name="act" value="take-down-talent">
          {mine.takeDown}
        </Button>
        <p className="quiet small">{mine.takeDownWhy}</p>
      </HerForm>
    </div>
  );
}

/** It cannot be undone: one touch opens what it means, the next does it. */
function EraseHers({ code }: { code: string | undefined }) {
  const { mine } = useWords().talents;
  return (
    <details className="section request__act">
      <summary>{mine.erase}</summary>
      <p>{mine.eraseWhy}</p>
      <HerForm code={code}>
        <Buttons>
          <Button kind="warn" name="act" value="erase-talent">
            {mine.eraseDo}
          </Button>
        </Buttons>
      </HerForm>
    </details>
  );
}
