import { Button, ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { RadioField, TextField } from '../../ui/field/field.tsx';
import { useFrame } from '../../ui/frame/frame.tsx';
import { Section } from '../../ui/page/page.tsx';
import { villageName } from '../../view/village-name.ts';
import { typedField } from '../../view/forms/typed-field.ts';
import { faultOf } from '../../fault-lines.ts';
import type { Acting } from '../fold.tsx';

/** None of those that are chosen. */
export const newVillage = 'new';

type Props = Acting & { chosen: readonly { code: string; name: string }[] };

/** What the chosen ones become: one of them, or a new one with its code and name. */
export function PrepareForm({ chosen, idempotencyKey, answer }: Props) {
  const { words, language } = useFrame();
  const { villageMergers: said } = words;
  const field = typedField(answer);
  const choices = chosen.map(({ code, name }) => ({ value: code, label: villageName(name, language) }));
  const into = answer?.typed['into'] ?? choices[0]?.value ?? newVillage;
  return (
    <Section title={said.chosen}>
      <form method="post" noValidate autoComplete="off">
        <ErrorSummary faults={answer?.faults ?? []} />
        <input type="hidden" name="key" value={idempotencyKey} />
        {chosen.map(({ code }) => (
          <input key={code} type="hidden" name={`village-${code}`} value="1" />
        ))}
        <RadioField
          id="into"
          label={said.into}
          fault={faultOf(answer?.faults, 'into')}
          choices={[...choices, { value: newVillage, label: said.intoNew }]}
          chosen={into}
        />
        <TextField
          {...field('intoCode')}
          label={said.newCode}
          hint={said.newCodeHint}
          inputMode="numeric"
          maxLength={12}
        />
        <TextField {...field('intoName')} label={said.name} hint={said.nameHint} maxLength={100} />
        <Buttons>
          <Button>{said.prepare}</Button>
          <ButtonLink kind="quiet" href="/desk/villages">
            {said.again}
          </ButtonLink>
        </Buttons>
      </form>
    </Section>
  );
}
