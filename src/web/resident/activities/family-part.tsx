import type { RelativeFor } from '../../../core/signups/for-others/show-family-for.ts';
import { ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { RadioField } from '../../ui/field/field.tsx';
import { useWords } from '../../ui/frame/frame.tsx';
import { List, ListRow } from '../../ui/list/list.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Section } from '../../ui/page/page.tsx';
import { standingWords } from '../../view/words/standing-words.ts';

type ForWhom = {
  /** Those who are not signed up yet. */
  relatives: readonly RelativeFor[];
  /** Whether she herself may still be signed up. */
  withHer: boolean;
  chosen: string | undefined;
};

/** Whose place it is to be; nothing to choose where there is nobody else. */
export function ForWhom({ relatives: others, withHer, chosen }: ForWhom) {
  const { relatives } = useWords();
  if (others.length === 0) return null;
  const choices = [
    ...(withHer ? [{ value: 'me', label: relatives.herself }] : []),
    ...others.map(({ id, name }) => ({ value: id, label: name, own: true })),
  ];
  const first = choices.find(({ value }) => value === chosen) ?? choices[0];
  return <RadioField id="for" label={relatives.whose} choices={choices} chosen={first?.value ?? 'me'} />;
}

/** The way to write down somebody of her family, and back here. */
export function AddRelative({ activityId, more }: { activityId: string; more: boolean }) {
  const { relatives } = useWords();
  return (
    <Buttons>
      <ButtonLink kind="quiet" href={`/me/relatives?activity=${activityId}`}>
        {more ? relatives.addMore : relatives.addFirst}
      </ButtonLink>
    </Buttons>
  );
}

/** The places of her family at this activity, each with its card. */
export function FamilyPlaces({ relatives: hers }: { relatives: readonly RelativeFor[] }) {
  const words = useWords();
  const placed = hers.flatMap(({ name, signup }) => (signup ? [{ name, ...signup }] : []));
  if (placed.length === 0) return null;
  return (
    <Section title={words.relatives.places}>
      <List>
        {placed.map(({ name, ...signup }) => (
          <ListRow
            key={signup.id}
            href={`/signups/${signup.id}`}
            title={<OwnWords>{name}</OwnWords>}
            text={standingWords(signup, words).text}
          />
        ))}
      </List>
    </Section>
  );
}
