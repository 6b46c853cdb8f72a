import { isAlarming, type Answered } from '../../../../core/screens/last-answers.ts';
import { useWords } from '../../../ui/frame/frame.tsx';
import { Note } from '../../../ui/note/note.tsx';
import { partHref } from '../parts.ts';

/** Where an answer stands that nobody waits with: what to do first, before anything is written. */
export function FirstThings({ caseId, answered }: { caseId: string; answered: readonly Answered[] }) {
  const { first } = useWords().cases.screen;
  if (!answered.some(isAlarming)) return null;
  return (
    <div className="section">
      <Note tone="alarm">
        <p>{first.title}</p>
        <ul>
          <li>
            {first.police} <a href="tel:110">110</a> · <a href="sms:12110">12110</a>
          </li>
          <li>
            {first.hurt} <a href="tel:120">120</a>
          </li>
          <li>
            {first.despair} <a href="tel:12356">12356</a>
          </li>
          <li>{first.shelter}</li>
          <li>
            {first.order} <a href={partHref(caseId, 'orders')}>{first.toOrder}</a>
          </li>
        </ul>
      </Note>
    </div>
  );
}
