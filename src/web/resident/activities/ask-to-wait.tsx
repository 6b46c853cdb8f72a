import type { ActivityView } from '../../../core/activities/show-activity.ts';
import type { FormAnswer } from '../../given-back/form-answer.ts';
import { Button, ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { useWords } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { partyNamed, partyParams, type PartyWish } from '../../view/party.ts';

type Asked = { activity: ActivityView; answer: FormAnswer; idempotencyKey: string };

/** There is no place for all of them now: fewer, or in the queue together? Nothing has been done yet. */
export function AskToWait({ activity, answer, idempotencyKey }: Asked) {
  const { activities } = useWords();
  const party = partyNamed((field) => answer.typed[field]);
  const free = activity.waiting > 0 ? 0 : (activity.capacity ?? 0) - activity.taken;
  // A place may have come free since: then the same press takes it.
  const left = Math.min(free, party.people);
  return (
    <form method="post" className="section">
      <Note tone="sun">
        <p>
          <strong>{left > 0 ? activities.wouldWait(left, party.people) : activities.justFilled}</strong>
        </p>
        <p>{left > 0 ? activities.wouldWaitWhat(left, party.people) : activities.justFilledWhat}</p>
      </Note>
      <input type="hidden" name="for" value={answer.typed['for'] || 'me'} />
      <Choice party={party} idempotencyKey={answer.typed['key'] || idempotencyKey} />
      <Buttons>
        {left > 0 && (
          <Button name="fewer" value={left}>
            {activities.fewer(left)}
          </Button>
        )}
        <Button kind={left > 0 ? 'quiet' : 'main'} name="wait" value="1">
          {left > 0 ? activities.waitTogether(party.people) : activities.queue}
        </Button>
        <ButtonLink kind="quiet" href={`/activities/${activity.id}`}>
          {activities.thinkAgain}
        </ButtonLink>
      </Buttons>
    </form>
  );
}

/** What she chose, unseen. */
function Choice({ party, idempotencyKey }: { party: PartyWish; idempotencyKey: string }) {
  return (
    <>
      <input type="hidden" name="key" value={idempotencyKey} />
      {partyParams(party).map(([field, n]) => (
        <input key={field} type="hidden" name={field} value={n} />
      ))}
    </>
  );
}
