import { Icon } from '../icon/icon.tsx';

type SearchLineProps = {
  action: string;
  label: string;
  hint?: string;
  button: string;
  value?: string | undefined;
  /** What else the address must keep. */
  keep?: Readonly<Record<string, string>>;
};

/** One line to search with; it asks by address, so that the answer can be kept and shared. */
export function SearchLine({ action, label, hint, button, value, keep = {} }: SearchLineProps) {
  return (
    <search>
      <form className="search-line" action={action} method="get">
        {Object.entries(keep).map(([name, kept]) => (
          <input key={name} type="hidden" name={name} value={kept} />
        ))}
        <label className="unseen" htmlFor="q">
          {label}
        </label>
        <span className="search-line__box">
          <Icon name="search" />
          <input
            id="q"
            name="q"
            type="search"
            defaultValue={value}
            placeholder={hint}
            maxLength={60}
            enterKeyHint="search"
          />
        </span>
        <button type="submit" className="search-line__go">
          {button}
        </button>
      </form>
    </search>
  );
}
