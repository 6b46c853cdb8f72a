import type { RelativeFor } from '../../../core/signups/for-others/list-family-for.ts';
import { RadioField } from '../../ui/field/field.tsx';
import { useFrame } from '../../ui/frame/frame.tsx';
import { List, ListRow } from '../../ui/list/list.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Section } from '../../ui/page/page.tsx';

type ForWhom = {
  activityId: string;
  /** Those who are not signed up yet. */
  relatives: readonly RelativeFor[];
  /** Whether she herself may still be signed up. */
  withHer: boolean;
  chosen: string | undefined;
};

/** Whose place it is to be; nothing to choose where there is nobody else. */
export function ForWhom({ activityId, relatives: others, withHer, chosen }: ForWhom) {
  const { words, signedIn } = useFrame();
  const { relatives } = words;
  const choices = [
    ...(withHer ? [{ value: 'me', label: relatives.herself }] : []),
    ...others.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const first = choices.find(({ value }) => value === chosen) ?? choices[0];
  return (
    <>
      {others.length > 0 && (
        <RadioField id="for" label={relatives.whose} choices={choices} chosen={first?.value ?? 'me'} />
      )}
      {signedIn && (
        <p className="small">
          <a href={`/me/relatives?activity=${activityId}`}>
            {others.length > 0 ? relatives.addMore : relatives.addFirst}
          </a>
        </p>
      )}
    </>
  );
}

/** The places of her family at this activity, each with its card. */
export function FamilyPlaces({ relatives: hers }: { relatives: readonly RelativeFor[] }) {
  const { relatives, signups, activities } = useFrame().words;
  const placed = hers.flatMap(({ name, signup }) => (signup ? [{ name, ...signup }] : []));
  if (placed.length === 0) return null;
  return (
    <Section title={relatives.places}>
      <List>
        {placed.map(({ id, name, status, position }) => (
          <ListRow
            key={id}
            href={`/signups/${id}`}
            title={<OwnWords>{name}</OwnWords>}
            text={
              status === 'confirmed'
                ? signups.confirmed
                : status === 'offered'
                  ? signups.offered
                  : position === null
                    ? activities.alreadyWaiting
                    : signups.waiting(position)
            }
          />
        ))}
      </List>
    </Section>
  );
}
