import { nameSpecialist } from '../../../core/consultations/specialists/name-specialist.ts';
import {
  listRoomsForListening,
  type ForListening,
} from '../../../core/consultations/specialists/list-rooms.ts';
import { listSpecialists } from '../../../core/consultations/specialists/list-specialists.ts';
import { consultationKinds } from '../../../core/consultations/consultation.ts';
import { invalid } from '../../../core/shared/errors.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading, onceOf, textOf } from '../../page-request.ts';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { SelectField, TextField } from '../../ui/field/field.tsx';
import { useAnswer, useWords } from '../../ui/frame/frame.tsx';
import { List, ListRow } from '../../ui/list/list.tsx';
import { Note } from '../../ui/note/note.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Page, Section } from '../../ui/page/page.tsx';
import { typedField } from '../../view/forms/typed-field.ts';
import { listeningCtx } from './listening-ctx.ts';

export const loader = loading(async (page) => {
  const { ctx, names } = await listeningCtx(page);
  const specialists = await listSpecialists(ctx);
  return { specialists, forNaming: names ? await listRoomsForListening(ctx) : null, key: ctx.newId() };
});

export const action = acting(
  async ({ page, form }) => {
    const { ctx } = await listeningCtx(page);
    const kind = consultationKinds.find((one) => one === textOf(form, 'kind'));
    if (!kind) throw invalid([{ path: 'kind', code: 'unknown-choice' }]);
    const personId = textOf(form, 'personId') || undefined;
    const named = { kind, title: textOf(form, 'title'), speaks: textOf(form, 'speaks') };
    const where = { placeId: textOf(form, 'placeId'), ...(personId !== undefined && { personId }) };
    const id = await nameSpecialist(ctx, { ...named, ...where }, onceOf(form));
    return goTo(`/desk/consultations/specialists/${id}`);
  },
  ({ consultations: { desk } }) => ({
    kind: { field: 'kind', label: desk.kind },
    title: { field: 'title', label: desk.called },
    speaks: { field: 'speaks', label: desk.speaks },
    placeId: { field: 'placeId', label: desk.place },
    personId: { field: 'personId', label: desk.account },
  }),
);

/** Who listens, where; the desk adds whom the district has. */
export default function Specialists() {
  const { specialists, forNaming, key } = useLoaded(loader);
  const { desk } = useWords().consultations;
  return (
    <Page
      title={desk.specialists}
      lead={desk.specialistsLead}
      back={{ href: '/desk/consultations', label: desk.title }}
    >
      <div className="section">
        {specialists.length === 0 ? (
          <Note tone="calm">{desk.nobody}</Note>
        ) : (
          <List label={desk.specialists}>
            {specialists.map((one) => (
              <ListRow
                key={one.id}
                href={`/desk/consultations/specialists/${one.id}`}
                title={<OwnWords>{one.title}</OwnWords>}
                text={
                  <>
                    {desk.kinds[one.kind]} · <OwnWords>{`${one.homeName} · ${one.placeName}`}</OwnWords>
                  </>
                }
              />
            ))}
          </List>
        )}
      </div>
      {forNaming && (
        <Section title={desk.add}>
          <NameForm {...forNaming} idempotencyKey={key} />
        </Section>
      )}
    </Page>
  );
}

function NameForm({ rooms, people, idempotencyKey }: ForListening & { idempotencyKey: string }) {
  const { desk } = useWords().consultations;
  const answer = useAnswer();
  const field = typedField(answer);
  const own = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name, own: true });
  return (
    <form method="post" noValidate>
      <ErrorSummary faults={answer?.faults ?? []} />
      <input type="hidden" name="key" value={answer?.typed['key'] ?? idempotencyKey} />
      <SelectField
        {...field('kind')}
        label={desk.kind}
        choices={consultationKinds.map((value) => ({ value, label: desk.kinds[value] }))}
      />
      <TextField {...field('title')} label={desk.called} hint={desk.calledHint} required />
      <TextField {...field('speaks')} label={desk.speaks} />
      <SelectField
        {...field('placeId')}
        label={desk.place}
        choices={rooms.map(({ id, name, homeName }) => own({ id, name: `${homeName} · ${name}` }))}
      />
      <SelectField
        {...field('personId')}
        label={desk.account}
        choices={[{ value: '', label: desk.noAccount }, ...people.map(own)]}
      />
      <Buttons>
        <Button>{desk.addButton}</Button>
      </Buttons>
    </form>
  );
}
