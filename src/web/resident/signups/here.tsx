import { showActivity } from '../../../core/activities/show-activity.ts';
import { checkIn } from '../../../core/attendance/check-in.ts';
import { arriving } from '../../../core/people/arriving.ts';
import { faultOf } from '../../fault-lines.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading, partOf, textOf } from '../../page-request.ts';
import { Button, ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { TextField } from '../../ui/field/field.tsx';
import { useAnswer, useWords } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Page } from '../../ui/page/page.tsx';

export const loader = loading(async ({ ctx }, args) => {
  const asked = new URL(args.request.url).searchParams;
  const activity = await showActivity(ctx, partOf(args, 'id'));
  return { activity, code: (asked.get('code') ?? '').slice(0, 40), came: Number(asked.get('came') ?? 0) };
});

/** Where the QR code at the door leads: one press says that she has come. */
export const action = acting(
  async ({ page, form, args }) => {
    const activityId = partOf(args, 'id');
    const { people } = await arriving(page, (ctx) =>
      checkIn(ctx, { activityId, code: textOf(form, 'code') }),
    );
    return goTo(`/activities/${activityId}/here?came=${people}`);
  },
  ({ atDoor }) => ({ code: { field: 'code', label: atDoor.hereTyped } }),
  { codeStays: true },
);

export default function Here() {
  const { activity, code, came } = useLoaded(loader);
  const answer = useAnswer();
  const { atDoor } = useWords();
  const isHere = came >= 1 && !answer;
  return (
    <Page
      title={isHere ? atDoor.hereDone(came) : atDoor.hereTitle}
      lead={<OwnWords>{`${activity.title} · ${activity.homeName}`}</OwnWords>}
    >
      <ErrorSummary faults={answer?.faults ?? []} />
      {isHere ? (
        <Note tone="calm">{atDoor.hereDoneWhat}</Note>
      ) : (
        <form method="post">
          <p className="section">{atDoor.hereWhat}</p>
          <Code code={code} />
          <Buttons>
            <Button>{atDoor.hereButton}</Button>
          </Buttons>
        </form>
      )}
      <Buttons>
        <ButtonLink kind="quiet" href={`/activities/${activity.id}`}>
          {atDoor.seeActivity}
        </ButtonLink>
      </Buttons>
    </Page>
  );
}

/** As it was scanned, unseen; where none was, or it was refused, to be typed. */
function Code({ code }: { code: string }) {
  const answer = useAnswer();
  const { atDoor } = useWords();
  if (code && !answer) return <input type="hidden" name="code" value={code} />;
  return (
    <TextField
      id="code"
      label={atDoor.hereTyped}
      fault={faultOf(answer?.faults, 'code')}
      defaultValue={answer?.typed['code'] ?? code}
      autoComplete="off"
      maxLength={20}
      required
    />
  );
}
