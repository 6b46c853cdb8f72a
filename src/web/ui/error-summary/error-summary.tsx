import { useWords } from '../frame/frame.tsx';

export type FaultLine = { field?: string; sentence: string };

/** What went wrong, at the top of the form, each line leading to its field. Read out when the page opens. */
export function ErrorSummary({ faults }: { faults: readonly FaultLine[] }) {
  const words = useWords();
  if (faults.length === 0) return null;
  return (
    <div className="error-summary" role="alert" aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{words.errors.summaryTitle}</h2>
      <ul>
        {faults.map(({ field, sentence }) => (
          <li key={`${field} ${sentence}`}>{field ? <a href={`#${field}`}>{sentence}</a> : sentence}</li>
        ))}
      </ul>
    </div>
  );
}
