import { useWords } from '../frame/frame.tsx';

/** `label`: what the field is called, where it has one. */
export type FaultLine = { field?: string | undefined; label?: string | undefined; sentence: string };

/** What went wrong, at the top of the form, each line leading to its field. Read out when the page opens. */
export function ErrorSummary({ faults }: { faults: readonly FaultLine[] }) {
  const words = useWords();
  if (faults.length === 0) return null;
  return (
    // oxlint-disable-next-line jsx-a11y/no-autofocus -- after a refused form this is what she needs first, also by keyboard
    <div className="error-summary" role="alert" aria-labelledby="error-summary-title" tabIndex={-1} autoFocus>
      <h2 id="error-summary-title">{words.errors.summaryTitle}</h2>
      <ul>
        {faults.map(({ field, label, sentence }) => {
          const named = label !== undefined && !sentence.startsWith(label);
          const said = named ? words.frame.labelled(label, sentence) : sentence;
          return <li key={said}>{field ? <a href={`#${field}`}>{said}</a> : said}</li>;
        })}
      </ul>
    </div>
  );
}
