import { addRelative } from '../../core/relatives/add-relative.ts';
import { listRelatives } from '../../core/relatives/list-relatives.ts';
import type { Relative } from '../../core/relatives/relative.ts';
import { removeRelative } from '../../core/relatives/remove-relative.ts';
import { isId } from '../../core/shared/ids.ts';
import { partyKinds, type PartyKind } from '../../core/shared/party-kind.ts';
import { herOf, hersOf } from '../cells/her-cells.ts';
import { faultOf } from '../fault-lines.ts';
import type { FormAnswer } from '../given-back/form-answer.ts';
import { useLoaded } from '../loaded.ts';
import { acting, goTo, loading, onceOf, textOf } from '../page-request.ts';
import { Button, Buttons } from '../ui/button/button.tsx';
import { ErrorSummary } from '../ui/error-summary/error-summary.tsx';
import { RadioField, TextField } from '../ui/field/field.tsx';
import { useAnswer, useWords } from '../ui/frame/frame.tsx';
import { List, ListRow } from '../ui/list/list.tsx';
import { Note } from '../ui/note/note.tsx';
import { OwnWords } from '../ui/own-words/own-words.tsx';
import { Page } from '../ui/page/page.tsx';

const here = '/me/relatives';

/** The activity from which she came, to sign somebody up; its district is where the relative is written down. */
function activityOf(request: Request): string | null {
  const id = new URL(request.url).searchParams.get('activity') ?? '';
  return isId(id) ? id : null;
}

export const loader = loading(async (page, { request }) => {
  const { searchParams } = new URL(request.url);
  const lists = await Promise.all((await hersOf(page)).map(listRelatives));
  return {
    relatives: lists.flat(),
    activityId: activityOf(request),
    removed: searchParams.has('removed'),
    added: searchParams.get('added'),
    key: page.ctx.newId(),
  };
});

export const action = acting(
  async ({ page, form, args: { request } }) => {
    const leaving = textOf(form, 'remove');
    if (leaving !== '') {
      await removeRelative(await herOf(page, leaving), { relativeId: leaving });
      return goTo(`${here}?removed=1`);
    }
    const activityId = activityOf(request);
    const [her] = activityId ? [await herOf(page, activityId)] : await hersOf(page);
    const kind = partyKinds.find((kind) => kind === textOf(form, 'kind')) ?? 'elder';
    const { id } = await addRelative(her ?? page.ctx, { name: textOf(form, 'name'), kind }, onceOf(form));
    return goTo(activityId ? `/activities/${activityId}?for=${id}` : `${here}?added=${id}`);
  },
  ({ relatives }) => ({ name: { field: 'name', label: relatives.name } }),
);

/** Her family: whom she signs up beside herself. */
export default function Relatives() {
  const { relatives: hers, activityId, removed, added, key } = useLoaded(loader);
  const answer = useAnswer();
  const { relatives, me, frame, activities } = useWords();
  const newest = hers.find(({ id }) => id === added);
  const back = activityId
    ? { href: `/activities/${activityId}`, label: activities.thinkAgain }
    : { href: '/me', label: me.title };
  return (
    <Page
      title={relatives.title}
      windowTitle={frame.titleOf(relatives.title)}
      lead={relatives.lead}
      back={back}
    >
      {removed && <Note tone="calm">{relatives.removed}</Note>}
      {newest && <Note tone="calm">{relatives.added(newest.name)}</Note>}
      <ErrorSummary faults={answer?.faults ?? []} />
      <div className="section">
        {hers.length === 0 ? <Note>{relatives.none}</Note> : <Hers relatives={hers} />}
      </div>
      <AddForm answer={answer} idempotencyKey={key} />
    </Page>
  );
}

function Hers({ relatives: hers }: { relatives: readonly Relative[] }) {
  const { relatives } = useWords();
  return (
    <form method="post" action={here}>
      <List label={relatives.title}>
        {hers.map(({ id, name, kind }) => (
          <ListRow
            key={id}
            title={<OwnWords>{name}</OwnWords>}
            text={relatives.kinds[kind]}
            end={
              <Button kind="quiet" small name="remove" value={id}>
                {relatives.remove}
                <span className="unseen">
                  {' '}
                  <OwnWords>{name}</OwnWords>
                </span>
              </Button>
            }
          />
        ))}
      </List>
    </form>
  );
}

const kindsShown: readonly PartyKind[] = ['elder', 'child', 'woman', 'man'];

function AddForm({ answer, idempotencyKey }: { answer: FormAnswer | undefined; idempotencyKey: string }) {
  const { relatives } = useWords();
  const typed = answer?.typed ?? {};
  return (
    <form method="post" className="section">
      <input type="hidden" name="key" value={typed['key'] || idempotencyKey} />
      <TextField
        id="name"
        label={relatives.name}
        hint={relatives.nameHint}
        fault={faultOf(answer?.faults, 'name')}
        defaultValue={typed['name'] ?? ''}
        maxLength={30}
        required
      />
      <RadioField
        id="kind"
        label={relatives.kind}
        choices={kindsShown.map((value) => ({ value, label: relatives.kinds[value] }))}
        chosen={typed['kind'] ?? 'elder'}
      />
      <Buttons>
        <Button>{relatives.add}</Button>
      </Buttons>
    </form>
  );
}
