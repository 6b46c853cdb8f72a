import type { Introduction } from '../../../core/introductions/list-my-introductions.ts';
import { RadioField } from '../../ui/field/field.tsx';
import { useFrame } from '../../ui/frame/frame.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Section } from '../../ui/page/page.tsx';
import { villageName } from '../../view/village-name.ts';
import { formFields } from '../cases/mediation/form-fields.ts';
import { answerTo, Fold, type Acting } from '../fold.tsx';
import { PhoneOf } from './phone-of.tsx';
import { ways } from './said.ts';

type ToAskProps = Acting & {
  waiting: readonly Introduction[];
  villages: readonly { code: string; name: string }[];
};

/** Whom a roster named to her: asked first, then written down, or forgotten for good. */
export function ToAsk({ waiting, villages, ...acting }: ToAskProps) {
  const { rosters } = useFrame().words;
  if (waiting.length === 0) return null;
  const nameOf = (code: string) => villages.find((village) => village.code === code)?.name ?? code;
  return (
    <Section title={rosters.toAsk}>
      <p className="quiet">{rosters.toAskLead}</p>
      {waiting.map((one) => (
        <OneToAsk key={one.id} one={one} village={nameOf(one.villageCode)} {...acting} />
      ))}
    </Section>
  );
}

function OneToAsk({ one, village, ...acting }: Acting & { one: Introduction; village: string }) {
  const { words, language } = useFrame();
  const { links, rosters } = words;
  const isRefused = answerTo(acting, 'yes', one.id) !== undefined;
  return (
    <details className="request__act link" open={isRefused}>
      <summary>
        <OwnWords>{one.name}</OwnWords>
        <span className="link__lines quiet small">{villageName(village, language)}</span>
      </summary>
      <PhoneOf phone={one.phone} />
      <Fold {...acting} act="yes" of={one.id} title={rosters.yes} label={rosters.yes}>
        <RadioField
          {...formFields(acting, 'yes', one.id)('saidYes')}
          label={rosters.saidYes}
          choices={ways.map((value) => ({ value, label: links.ways[value] }))}
          chosen={answerTo(acting, 'yes', one.id)?.typed['saidYes'] ?? ''}
        />
      </Fold>
      <Fold {...acting} act="no" of={one.id} title={rosters.no} label={rosters.noDo}>
        <p className="quiet">{rosters.noHint}</p>
      </Fold>
    </details>
  );
}
