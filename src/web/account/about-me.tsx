import type { Me } from '../../core/people/person.ts';
import { faultOf } from '../fault-lines.ts';
import type { FormAnswer } from '../given-back/form-answer.ts';
import { Button, Buttons } from '../ui/button/button.tsx';
import { ErrorSummary } from '../ui/error-summary/error-summary.tsx';
import { Facts } from '../ui/facts/facts.tsx';
import { RadioField, TextField } from '../ui/field/field.tsx';
import { useFrame } from '../ui/frame/frame.tsx';
import { PlaceWords } from '../ui/own-words/own-words.tsx';
import { Section } from '../ui/page/page.tsx';
import { villageName } from '../view/village-name.ts';

const languageChoices = [
  { value: 'zh-Hans', label: '简体', lang: 'zh-Hans' },
  { value: 'zh-Hant', label: '繁體', lang: 'zh-Hant' },
  { value: 'en', label: 'English', lang: 'en' },
];

/** How to call her, where she lives, how the pages speak to her. */
export function AboutMe({ me, answer }: { me: Me; answer: FormAnswer | undefined }) {
  const { words } = useFrame();
  return (
    <Section title={words.me.about}>
      <WhoSheIs me={me} />
      <form method="post">
        <ErrorSummary faults={answer?.faults ?? []} />
        <TextField
          id="name"
          label={words.me.name}
          hint={words.me.nameHint}
          fault={faultOf(answer?.faults, 'name')}
          autoComplete="nickname"
          maxLength={60}
          defaultValue={answer?.typed['name'] ?? me.name ?? ''}
        />
        <HowPagesSpeak />
        <Buttons>
          <Button>{words.me.save}</Button>
        </Buttons>
      </form>
    </Section>
  );
}

function WhoSheIs({ me }: { me: Me }) {
  const { words, language } = useFrame();
  const village = me.villageName === null ? words.me.noVillage : villageName(me.villageName, language);
  return (
    <Facts
      facts={[
        me.phoneMasked !== null && { label: words.me.phone, text: me.phoneMasked },
        {
          label: words.me.village,
          text: (
            <>
              {me.villageName === null ? village : <PlaceWords>{village}</PlaceWords>}{' '}
              <a href="/villages?next=/me">
                {me.villageName === null ? words.homes.chooseVillage : words.homes.changeVillage}
              </a>
            </>
          ),
        },
      ]}
    />
  );
}

function HowPagesSpeak() {
  const { words, language, largeText } = useFrame();
  const sizes = [
    { value: 'usual', label: words.me.usual },
    { value: 'large', label: words.me.large },
  ];
  return (
    <>
      <RadioField id="language" label={words.me.language} chosen={language} choices={languageChoices} />
      <RadioField
        id="size"
        label={words.me.textSize}
        chosen={largeText ? 'large' : 'usual'}
        choices={sizes}
      />
    </>
  );
}
