import { dayOf } from '../../../core/shared/dates.ts';
import type { VillageMergerShown } from '../../../core/village-mergers/showing/show-village-merger.ts';
import { noLead } from '../../../core/village-mergers/village-merger.ts';
import { faultOf } from '../../fault-lines.ts';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { RadioField, TextField } from '../../ui/field/field.tsx';
import { useFrame, useWords } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { Section } from '../../ui/page/page.tsx';
import { typedField } from '../../view/forms/typed-field.ts';
import { villageName } from '../../view/village-name.ts';
import { useSpokenDay } from '../../view/words/use-spoken-day.ts';
import { Touch, type Acting } from '../fold.tsx';

type Props = Acting & { merger: VillageMergerShown };

/** What follows, on which day, and whose lead stays. */
export function ArrangeForm({ merger, ...acting }: Props) {
  const { words, now } = useFrame();
  const { villageMergers: said } = words;
  const field = typedField(acting.answer);
  const today = dayOf(now);
  return (
    <Section title={said.follows}>
      <ul className="stack">
        {said.whatFollows.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <form method="post" noValidate autoComplete="off">
        <input type="hidden" name="act" value="arrange" />
        <TextField
          {...field('on', merger.dueOn ?? today)}
          label={said.day}
          hint={said.dayHint}
          type="date"
          min={today}
          required
        />
        <Leads merger={merger} {...acting} />
        <Buttons>
          <Button>{merger.dueOn === null ? said.arrange : said.arrangeAgain}</Button>
        </Buttons>
      </form>
      <div className="section">
        <Touch {...acting} act="drop" label={said.drop} why={said.dropWhy} small />
      </div>
    </Section>
  );
}

function Leads({ merger: { leads, villages, leadOf }, answer }: Props) {
  const { words, language } = useFrame();
  const { villageMergers: said } = words;
  if (leads.length < 2) return null;
  const nameOf = (code: string) =>
    villageName(villages.find((village) => village.code === code)?.name ?? code, language);
  const choices = leads.map(({ villageCode, executiveName }) => ({
    value: villageCode,
    label: said.leadOne(nameOf(villageCode), executiveName ?? said.someone),
  }));
  return (
    <RadioField
      id="leadOf"
      label={said.leadOf}
      hint={said.leadHint}
      fault={faultOf(answer?.faults, 'leadOf')}
      choices={[...choices, { value: noLead, label: said.leadNobody }]}
      chosen={answer?.typed['leadOf'] ?? leadOf ?? ''}
    />
  );
}

/** What goes back and what stays, while it may be undone. */
export function UndoForm({ merger: { undoUntil, begunSince }, ...acting }: Props) {
  const { villageMergers: said } = useWords();
  const spoken = useSpokenDay();
  if (undoUntil === null) return <Note>{said.tooLate}</Note>;
  const { links, homes, executives } = begunSince ?? { links: 0, homes: 0, executives: 0 };
  const stays = links + homes + executives > 0;
  return (
    <Section title={said.undo}>
      <p>{said.undoUntil(spoken(undoUntil))}</p>
      <p>{stays ? said.stays(links, homes, executives) : said.staysNothing}</p>
      <Touch {...acting} act="undo" label={said.undo} why={said.undoWhy} small />
    </Section>
  );
}
