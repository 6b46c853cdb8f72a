import { endCommittee } from '../../core/mediations/opening/end-committee.ts';
import { listCommittees } from '../../core/mediations/opening/list-committees.ts';
import { registerCommittee } from '../../core/mediations/opening/register-committee.ts';
import { dayOf } from '../../core/shared/dates.ts';
import { Fold } from '../desk/fold.tsx';
import { formFields } from '../desk/cases/mediation/form-fields.ts';
import { useLoaded } from '../loaded.ts';
import { acting, goTo, loading, onceOf, textOf } from '../page-request.ts';
import { ErrorSummary } from '../ui/error-summary/error-summary.tsx';
import { TextField } from '../ui/field/field.tsx';
import { useAnswer, useFrame } from '../ui/frame/frame.tsx';
import { OwnWords } from '../ui/own-words/own-words.tsx';
import { Page } from '../ui/page/page.tsx';

export const loader = loading(async ({ ctx }) => ({
  ...{ committees: await listCommittees(ctx), key: ctx.newId() },
}));

export const action = acting(
  async ({ page: { ctx }, form }) => {
    if (textOf(form, 'act') === 'end')
      await endCommittee(
        ctx,
        { committeeId: textOf(form, 'of'), validUntil: textOf(form, 'until') },
        onceOf(form),
      );
    else {
      const wish = { name: textOf(form, 'name'), number: textOf(form, 'number') };
      await registerCommittee(ctx, { ...wish, validFrom: textOf(form, 'from') }, onceOf(form));
    }
    return goTo('/desk/office/committees');
  },
  ({ mediation: { committees } }) => ({
    name: { field: 'add-name', label: committees.name },
    number: { field: 'add-number', label: committees.number },
    validFrom: { field: 'add-from', label: committees.from },
  }),
);

/** The registered committees of the district; only its office adds one or ends one. */
export default function Committees() {
  const { committees: kept, key } = useLoaded(loader);
  const acting = { idempotencyKey: key, answer: useAnswer() };
  const { words, now } = useFrame();
  const { committees } = words.mediation;
  const field = formFields(acting, 'add');
  return (
    <Page
      title={committees.title}
      lead={committees.lead}
      back={{ href: '/desk/office', label: committees.back }}
    >
      <ErrorSummary faults={acting.answer?.faults ?? []} />
      {kept.length === 0 && <p className="quiet">{committees.none}</p>}
      {kept.map(({ id, name, number, validFrom, validUntil }) => (
        <article key={id} className="section">
          <p>
            <OwnWords>{name}</OwnWords> · {number} ·{' '}
            {validUntil === null ? committees.since(validFrom) : committees.until(validUntil)}
          </p>
          {validUntil === null && (
            <Fold {...acting} act="end" of={id} title={committees.endDo} label={committees.endDo}>
              <TextField
                {...formFields(acting, 'end', id)('until', dayOf(now))}
                label={committees.end}
                type="date"
              />
            </Fold>
          )}
        </article>
      ))}
      <Fold {...acting} act="add" title={committees.add} label={committees.do}>
        <TextField {...field('name')} label={committees.name} required />
        <TextField {...field('number')} label={committees.number} required />
        <TextField {...field('from', dayOf(now))} label={committees.from} type="date" />
      </Fold>
    </Page>
  );
}
