import { auditsCases } from '../../../core/cases/reading/audits-cases.ts';
import { listAccessesOfAll, type AccessesOfAll } from '../../../core/cases/reading/list-accesses-of-all.ts';
import type { Ctx } from '../../../core/shared/ctx.ts';
import { isCoreError } from '../../../core/shared/errors.ts';
import { sentencesIn } from '../../../locales/sentences.ts';
import type { Sentences } from '../../../locales/zh-Hans/tree.ts';
import { hersOf } from '../../cells/her-cells.ts';
import { faultLines, faultOf } from '../../fault-lines.ts';
import { useLoaded } from '../../loaded.ts';
import { loading } from '../../page-request.ts';
import type { PageRequest } from '../../request-context.ts';
import { Button, ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { ErrorSummary, type FaultLine } from '../../ui/error-summary/error-summary.tsx';
import { SelectField, TextField } from '../../ui/field/field.tsx';
import { useWords } from '../../ui/frame/frame.tsx';
import { Page } from '../../ui/page/page.tsx';
import { AccessGroups } from './access-groups.tsx';
import { accessesAsked, type AccessesAsked } from './accesses-asked.ts';

type Shown = AccessesOfAll & { faults: FaultLine[] };

const named = ({ auditing }: Sentences) => ({
  from: { field: 'from', label: auditing.from },
  until: { field: 'until', label: auditing.until },
  unit: { field: 'unit', label: auditing.unit },
});

/** Days that cannot be are said beside their fields, and nothing is shown until they are mended. */
async function look(ctx: Ctx, asked: AccessesAsked, words: Sentences): Promise<Shown> {
  try {
    return { ...(await listAccessesOfAll(ctx, asked)), faults: [] };
  } catch (error) {
    const isAboutAField = isCoreError(error) && error.faults.some(({ path }) => path !== 'cursor');
    if (!isAboutAField) throw error;
    const faults = faultLines(error, { errors: words.errors, names: named(words) });
    const { units } = await listAccessesOfAll(ctx, { limit: 1 });
    return { items: [], nextCursor: null, units, faults };
  }
}

async function auditorsCtx(page: PageRequest): Promise<Ctx> {
  for (const ctx of await hersOf(page)) if (await auditsCases(ctx)) return ctx;
  return page.ctx;
}

export const loader = loading(async (page, { request }) => {
  const asked = accessesAsked(request);
  const shown = await look(await auditorsCtx(page), asked, sentencesIn(page.language));
  return { ...shown, asked };
});

/** For an auditor: who read which case and when. A case is its number here, and nothing else is told of it. */
export default function Accesses() {
  const { items, nextCursor, units, faults, asked } = useLoaded(loader);
  const { cases, frame, auditing } = useWords();
  const { accesses } = cases;
  const { cursor: _from, ...kept } = asked;
  const isNarrowed = Object.keys(kept).length > 0;
  const older = new URLSearchParams({ ...kept, cursor: nextCursor ?? '' });
  return (
    <Page title={accesses.auditor} lead={accesses.auditorLead} back={{ href: '/me', label: frame.mine }}>
      <ErrorSummary faults={faults} />
      <Narrow asked={asked} units={units} faults={faults} />
      <div className="section">
        {items.length > 0 && <AccessGroups items={items} label={accesses.auditor} />}
        {items.length === 0 && faults.length === 0 && (
          <p className="quiet">{isNarrowed ? auditing.none : accesses.none}</p>
        )}
      </div>
      <Buttons>
        {nextCursor && (
          <ButtonLink kind="quiet" href={`?${older.toString()}`}>
            {cases.more}
          </ButtonLink>
        )}
        {isNarrowed && (
          <ButtonLink kind="quiet" href="/desk/accesses">
            {auditing.all}
          </ButtonLink>
        )}
      </Buttons>
    </Page>
  );
}

type NarrowProps = Pick<Shown, 'units' | 'faults'> & { asked: AccessesAsked };

/** Which days, and of which unit where there are several; asked by address, so that it can be kept. */
function Narrow({ asked, units, faults }: NarrowProps) {
  const { auditing } = useWords();
  const choices = units.map(({ code, name }) => ({ value: code, label: name, own: true }));
  const field = (id: 'from' | 'until' | 'unit') => ({
    id,
    label: auditing[id],
    fault: faultOf(faults, id),
    defaultValue: asked[id],
  });
  return (
    <form method="get" className="section" noValidate>
      <div className="fields">
        <TextField {...field('from')} type="date" />
        <TextField {...field('until')} type="date" />
      </div>
      {(units.length > 1 || asked.unit !== undefined) && (
        <SelectField {...field('unit')} choices={[{ value: '', label: auditing.anyUnit }, ...choices]} />
      )}
      <Buttons>
        <Button kind="quiet">{auditing.look}</Button>
      </Buttons>
    </form>
  );
}
