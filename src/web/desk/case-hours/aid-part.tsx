import type { Aid } from '../../../core/legal-aid/list-aid.ts';
import { dayOf, startOfDay } from '../../../core/shared/dates.ts';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { Card } from '../../ui/card/card.tsx';
import { TextArea, TextField } from '../../ui/field/field.tsx';
import { useAnswer, useFrame, useWords } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Section } from '../../ui/page/page.tsx';
import { typedField } from '../../view/forms/typed-field.ts';
import { momentOf } from '../../view/moments.ts';

type AidPartProps = { aid: readonly Aid[]; mayWork: boolean; idempotencyKey: string };

/** The applications, each with its next step; what the law asks stands above them. */
export function AidPart({ aid, mayWork, idempotencyKey }: AidPartProps) {
  const { consultations } = useWords();
  const text = consultations.case;
  return (
    <Section title={text.aid}>
      <p className="quiet">{text.aidLead}</p>
      <div className="stack">
        {aid.length === 0 && <Note tone="calm">{text.aidNone}</Note>}
        {aid.map((one) => (
          <One key={one.id} {...{ one, mayWork, idempotencyKey }} />
        ))}
      </div>
      {mayWork && <Applied idempotencyKey={idempotencyKey} />}
    </Section>
  );
}

function Applied({ idempotencyKey }: Pick<AidPartProps, 'idempotencyKey'>) {
  const { words, now } = useFrame();
  const answer = useAnswer();
  const field = typedField(answer?.typed['act'] === 'apply' ? answer : undefined);
  const text = words.consultations.case;
  return (
    <form method="post" noValidate>
      <h3>{text.apply}</h3>
      <input type="hidden" name="key" value={`${idempotencyKey}-apply`} />
      <TextArea {...field('words')} label={text.words} required />
      <TextField
        {...field('receivedOn', dayOf(now))}
        label={text.receivedOn}
        type="date"
        max={dayOf(now)}
        required
      />
      <Buttons>
        <Button kind="quiet" name="act" value="apply">
          {text.applyButton}
        </Button>
      </Buttons>
    </form>
  );
}

type OneProps = { one: Aid; mayWork: boolean; idempotencyKey: string };

function One({ one, mayWork, idempotencyKey }: OneProps) {
  const { words, now } = useFrame();
  const text = words.consultations.case;
  const spoken = (day: string) => words.dates.day(momentOf(startOfDay(day), now));
  const lines = [
    text.received(spoken(one.receivedOn)),
    ...(one.decidedOn === null ? [] : [text.decided(spoken(one.decidedOn), one.granted === true)]),
    ...(one.lawyerOn === null ? [] : [text.lawyerOn(spoken(one.lawyerOn))]),
  ];
  return (
    <Card>
      <p className="suggestion__words">
        <OwnWords>{one.words}</OwnWords>
      </p>
      <p className="quiet small">{lines.join(' · ')}</p>
      {mayWork && <NextStep one={one} idempotencyKey={idempotencyKey} />}
    </Card>
  );
}

function NextStep({ one, idempotencyKey }: Omit<OneProps, 'mayWork'>) {
  const { words, now } = useFrame();
  const answer = useAnswer();
  const text = words.consultations.case;
  const refused = answer?.typed['aidId'] === one.id ? answer : undefined;
  const field = typedField(refused);
  const isDecided = one.decidedOn !== null;
  if (isDecided && (one.granted !== true || one.lawyerOn !== null)) return null;
  return (
    <form method="post" noValidate>
      <input type="hidden" name="key" value={`${idempotencyKey}-${one.id}`} />
      <input type="hidden" name="aidId" value={one.id} />
      <TextField
        {...field(`on-${one.id}`)}
        name="on"
        defaultValue={refused ? refused.typed['on'] : dayOf(now)}
        label={text.on}
        type="date"
        max={dayOf(now)}
        required
      />
      <Buttons>
        {isDecided ? (
          <Button small name="act" value="lawyer">
            {text.lawyer}
          </Button>
        ) : (
          <>
            <Button small name="act" value="granted">
              {text.granted}
            </Button>
            <Button small kind="quiet" name="act" value="refused">
              {text.refused}
            </Button>
          </>
        )}
      </Buttons>
    </form>
  );
}
