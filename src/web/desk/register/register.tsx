import { registers } from '../../../core/mediations/registers/register.ts';
import { showRegister } from '../../../core/mediations/registers/show-register.ts';
import { listCommittees } from '../../../core/mediations/opening/list-committees.ts';
import { useLoaded } from '../../loaded.ts';
import { loading } from '../../page-request.ts';
import { Button, ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { SelectField, TextField } from '../../ui/field/field.tsx';
import { useWords } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { Page } from '../../ui/page/page.tsx';
import { PrintThis } from '../../ui/print-button/print-button.tsx';
import { deskCtx } from '../requests/desk-ctx.ts';
import { registerAsked } from './register-asked.ts';
import { RegisterTable } from './register-table.tsx';

export const loader = loading(async (page, { request }) => {
  const ctx = await deskCtx(page);
  const asked = registerAsked(request);
  const shown = await showRegister(ctx, asked);
  return { ...shown, committeeId: asked.committeeId ?? '', committees: await listCommittees(ctx) };
});

/** The register of a month as it is handed in, of her own dockets. */
export default function Register() {
  const { of, month, rows, committeeId, committees } = useLoaded(loader);
  const { mediation, cases } = useWords();
  const { register } = mediation;
  const query = new URLSearchParams({ of, month, ...(committeeId && { committee: committeeId }) });
  return (
    <Page title={register.title} lead={register.lead} back={{ href: '/desk/cases', label: cases.title }}>
      <nav className="requests__which figures__which" aria-label={register.title}>
        {registers.map((one) => (
          <a
            key={one}
            className="pill"
            href={`?of=${one}&month=${month}`}
            aria-current={one === of ? 'page' : undefined}
          >
            {register.which[one]}
          </a>
        ))}
      </nav>
      <p className="section">{register.why[of]}</p>
      <Choose of={of} month={month} committeeId={committeeId} committees={committees} />
      {rows.length === 0 ? (
        <Note>{register.empty}</Note>
      ) : (
        <>
          <RegisterTable of={of} rows={rows} />
          <Buttons>
            <ButtonLink href={`/desk/register/xlsx?${query.toString()}`} download>
              {register.take}
            </ButtonLink>
          </Buttons>
          <PrintThis />
        </>
      )}
    </Page>
  );
}

type ChooseProps = { of: string; month: string; committeeId: string } & {
  committees: readonly { id: string; name: string }[];
};

/** Which month, and of which committee. */
function Choose({ of, month, committeeId, committees }: ChooseProps) {
  const { mediation } = useWords();
  const { register } = mediation;
  const choices = committees.map(({ id, name }) => ({ value: id, label: name, own: true }));
  return (
    <form method="get" className="section figures__which">
      <input type="hidden" name="of" value={of} />
      <TextField id="month" label={register.month} type="month" defaultValue={month} placeholder="2026-11" />
      {committees.length > 1 && (
        <SelectField
          id="committee"
          label={mediation.committee}
          choices={[{ value: '', label: register.anyCommittee }, ...choices]}
          defaultValue={committeeId}
        />
      )}
      <Buttons>
        <Button kind="quiet">{register.look}</Button>
      </Buttons>
    </form>
  );
}
