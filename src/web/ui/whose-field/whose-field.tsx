import { RadioField } from '../field/field.tsx';
import { useFrame } from '../frame/frame.tsx';

type WhoseFieldProps = {
  chosen: string | undefined;
  words: { label: string; named: string; nameless: string; noName: string };
};

/** Whoever has signed in chooses whether her name goes along; for whoever has not, it says that none is asked for. */
export function WhoseField({ chosen = 'named', words }: WhoseFieldProps) {
  const { signedIn } = useFrame();
  if (!signedIn) return <p className="quiet suggestion__note">{words.noName}</p>;
  return (
    <RadioField
      id="whose"
      label={words.label}
      chosen={chosen}
      choices={[
        { value: 'named', label: words.named },
        { value: 'nameless', label: words.nameless },
      ]}
    />
  );
}
