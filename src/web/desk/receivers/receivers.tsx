import { addReceiver } from '../../../core/receivers/add-receiver.ts';
import { endReceiver } from '../../../core/receivers/end-receiver.ts';
import { listReceivers } from '../../../core/receivers/list-receivers.ts';
import { receiverKinds, type Receiver } from '../../../core/receivers/receiver.ts';
import { invalid } from '../../../core/shared/errors.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading, onceOf, textOf } from '../../page-request.ts';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { SelectField, TextField } from '../../ui/field/field.tsx';
import { useAnswer, useWords } from '../../ui/frame/frame.tsx';
import { List, ListRow } from '../../ui/list/list.tsx';
import { Note } from '../../ui/note/note.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Page } from '../../ui/page/page.tsx';
import { chosen, saidAs } from '../cases/case-action.ts';
import { fieldsOf, Fold, Touch, type Acting } from '../fold.tsx';
import { deskCtx } from '../requests/desk-ctx.ts';

const here = '/desk/receivers';

export const loader = loading(async (page, { request }) => {
  const ctx = await deskCtx(page);
  const done = new URL(request.url).searchParams.has('done');
  return { ...(await listReceivers(ctx)), key: ctx.newId(), done };
});

export const action = acting(
  async ({ page, form }) => {
    const ctx = await deskCtx(page);
    const act = textOf(form, 'act');
    if (act === 'end') await endReceiver(ctx, { receiverId: textOf(form, 'of') }, onceOf(form));
    else if (act === 'add') {
      const wish = { kind: chosen(form, 'kind', receiverKinds), name: textOf(form, 'name') };
      const more = { ...saidAs(form, 'phone', 'phone'), ...saidAs(form, 'address', 'address') };
      await addReceiver(ctx, { ...wish, ...more }, onceOf(form));
    } else throw invalid([{ path: 'act', code: 'unknown-choice' }]);
    return goTo(`${here}?done=1`);
  },
  ({ sharing: { directory } }) => ({
    kind: { field: 'kind', label: directory.kind },
    name: { field: 'name', label: directory.name },
    phone: { field: 'phone', label: directory.phone },
    address: { field: 'address', label: directory.address },
  }),
);

/** The district's own directory of bodies that are no users here; no person stands in it. */
export default function Receivers() {
  const { items, mayKeep, key, done } = useLoaded(loader);
  const answer = useAnswer();
  const acting = { idempotencyKey: key, answer };
  const { sharing, cases } = useWords();
  return (
    <Page
      title={sharing.receivers}
      lead={sharing.directory.lead}
      back={{ href: '/desk/cases', label: cases.title }}
    >
      {done && <Note tone="calm">{cases.done}</Note>}
      <ErrorSummary faults={answer?.faults ?? []} />
      {items.length === 0 && <Note>{sharing.directory.empty}</Note>}
      {items.length > 0 && (
        <div className="section">
          <List label={sharing.receivers}>
            {items.map((receiver) => (
              <ReceiverRow key={receiver.id} {...acting} receiver={receiver} mayKeep={mayKeep} />
            ))}
          </List>
        </div>
      )}
      {mayKeep ? <Add {...acting} /> : <p className="quiet section">{sharing.directory.mayNot}</p>}
    </Page>
  );
}

type ReceiverRowProps = Acting & { receiver: Receiver; mayKeep: boolean };

function ReceiverRow({ receiver, mayKeep, ...acting }: ReceiverRowProps) {
  const { sharing } = useWords();
  const rest = [receiver.phone, receiver.address].filter((one) => one !== null);
  return (
    <ListRow
      title={<OwnWords>{receiver.name}</OwnWords>}
      text={
        <>
          {sharing.kind[receiver.kind]}
          {rest.length > 0 && (
            <>
              {' · '}
              <OwnWords>{rest.join(' · ')}</OwnWords>
            </>
          )}
        </>
      }
      end={mayKeep && <Touch {...acting} act="end" of={receiver.id} label={sharing.directory.end} small />}
    />
  );
}

function Add(acting: Acting) {
  const { sharing } = useWords();
  const { directory, kind } = sharing;
  const field = fieldsOf(acting, 'add');
  const choices = receiverKinds.map((value) => ({ value, label: kind[value] }));
  return (
    <Fold {...acting} act="add" title={directory.add} label={directory.do}>
      <SelectField {...field('kind')} label={directory.kind} choices={choices} />
      <TextField {...field('name')} label={directory.name} required />
      <TextField {...field('phone')} label={directory.phone} inputMode="tel" />
      <TextField {...field('address')} label={directory.address} />
    </Fold>
  );
}
