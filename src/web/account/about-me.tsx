import type { Me } from '../../core/people/person.ts';
import { faultOf } from '../fault-lines.ts';
import type { FormAnswer } from '../page-request.ts';
import { Button, Buttons } from '../ui/button/button.tsx';
import { ErrorSummary } from '../ui/error-summary/error-summary.tsx';
import { Facts } from '../ui/facts/facts.tsx';
import { RadioField, TextField } from '../ui/field/field.tsx';
import { useFrame } from '../ui/frame/frame.tsx';
import { villageName } from '../view/village-name.ts';
import { Section } from '../ui/page/page.tsx';

/** How to call her, where she lives, how the pages speak to her. */
export function AboutMe({ me, answer }: { me: Me; answer: FormAnswer | undefined }) {
  const { words, language, largeText } = useFrame();
  const said = words.me;
  return (
    <Section title={said.about}>
      <Facts
        facts={[
          me.phoneMasked !== null && { label: said.phone, text: me.phoneMasked },
          {
            label: said.village,
            text: (
              <>
                {me.villageName === null ? said.noVillage : villageName(me.villageName)}{' '}
                <a href="/villages?next=/me">{words.homes.changeVillage}</a>
              </>
            ),
          },
        ]}
      />
      <form method="post">
        <ErrorSummary faults={answer?.faults ?? []} />
        <TextField
          id="name"
          label={said.name}
          hint={said.nameHint}
          fault={faultOf(answer?.faults, 'name')}
          autoComplete="nickname"
          maxLength={60}
          defaultValue={answer?.typed['name'] ?? me.name ?? ''}
        />
        <RadioField
          id="language"
          label={said.language}
          chosen={language}
          choices={[
            { value: 'zh-Hans', label: '简体' },
            { value: 'zh-Hant', label: '繁體' },
            { value: 'en', label: 'English' },
          ]}
        />
        <RadioField
          id="size"
          label={said.textSize}
          chosen={largeText ? 'large' : 'usual'}
          choices={[
            { value: 'usual', label: said.usual },
            { value: 'large', label: said.large },
          ]}
        />
        <Buttons>
          <Button>{said.save}</Button>
        </Buttons>
      </form>
    </Section>
  );
}
