import { useOffice } from './office-words.tsx';

/** `own`: the name of a place, which beside English is Chinese. */
type Choice = { value: string; label: string; own?: boolean };

type NativeChoiceProps = {
  choices: readonly Choice[];
  /** What a form's field hands on. */
  id?: string;
  value?: string;
  onChange?: (value: string) => void;
};

/** The browser's own list: it opens as each phone is used to, and screen readers know it. */
export function NativeChoice({ choices, id, value = '', onChange }: NativeChoiceProps) {
  const lang = useOffice().language === 'en' ? 'zh-Hans' : undefined;
  return (
    <select
      id={id}
      className="office__select"
      value={value}
      onChange={(event) => onChange?.(event.target.value)}
    >
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value} lang={choice.own ? lang : undefined}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}
