import { listOfficePlaces } from '../../../core/reach/list-office-places.ts';
import { listRosters } from '../../../core/rosters/list-rosters.ts';
import { readRoster } from '../../../core/rosters/read-roster.ts';
import { rosterBases, rosterKinds } from '../../../core/rosters/roster.ts';
import type { Roster } from '../../../core/rosters/show-roster.ts';
import { hasSameWomen } from '../../../core/same-women/list-same-women.ts';
import { invalid } from '../../../core/shared/errors.ts';
import { openSentTable } from '../../../platform/tables/open-sent-table.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading, textOf } from '../../page-request.ts';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { useAnswer, useFrame, useWords } from '../../ui/frame/frame.tsx';
import { List, ListRow } from '../../ui/list/list.tsx';
import { Note } from '../../ui/note/note.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Page } from '../../ui/page/page.tsx';
import { momentOf } from '../../view/moments.ts';
import { chosen } from '../cases/case-action.ts';
import { HandIn } from './hand-in.tsx';
import { WayToSame } from '../same/way-to-same.tsx';
import { officeCtx, rostersHref } from './roster-ctx.ts';

export const loader = loading(async (page, { request }) => {
  const ctx = await officeCtx(page);
  const dropped = new URL(request.url).searchParams.has('dropped');
  const [rosters, places] = [await listRosters(ctx), await listOfficePlaces(ctx)];
  return { rosters, places, hasSame: await hasSameWomen(ctx), dropped };
});

const typed = (form: FormData, name: string) => textOf(form, name) || undefined;

export const action = acting(
  async ({ page, form }) => {
    const { file } = page;
    if (typeof file === 'string')
      throw invalid([{ path: 'file', code: file === 'file-missing' ? 'table-missing' : 'table-too-large' }]);
    const ctx = await officeCtx(page);
    const kind = chosen(form, 'kind', rosterKinds);
    const basis = rosterBases.find((one) => one === textOf(form, 'basis'));
    const reasons = { basis, purpose: typed(form, 'purpose'), keepUntil: typed(form, 'keepUntil') };
    const { id } = await readRoster(
      ctx,
      {
        ...{ kind, divisionCode: textOf(form, 'divisionCode'), fileName: file.name },
        ...(kind === 'women' && reasons),
      },
      {
        lines: openSentTable(file.bytes),
        personOfPhone: (phone) => page.personOfPhone(phone, ctx.cell),
      },
    );
    return goTo(`${rostersHref}/${id}`);
  },
  ({ rosters }) => ({
    kind: { field: 'kind', label: rosters.kind },
    divisionCode: { field: 'divisionCode', label: rosters.place },
    basis: { field: 'basis', label: rosters.basis },
    purpose: { field: 'purpose', label: rosters.purpose },
    keepUntil: { field: 'keepUntil', label: rosters.keepUntil },
    fileName: { field: 'file', label: rosters.file },
    file: { field: 'file', label: rosters.file },
    ...Object.fromEntries(
      Object.entries(rosters.columns).map(([column, label]) => [`file.${column}`, { field: 'file', label }]),
    ),
  }),
);

/** What an office has handed in, the newest first, and the form for one more. */
export default function Rosters() {
  const { rosters: known, places, hasSame, dropped } = useLoaded(loader);
  const answer = useAnswer();
  const { rosters, frame } = useWords();
  return (
    <Page title={rosters.title} lead={rosters.lead} back={{ href: '/me', label: frame.mine }}>
      {dropped && !answer && <Note tone="calm">{rosters.dropped}</Note>}
      <ErrorSummary faults={answer?.faults ?? []} />
      {hasSame && <WayToSame />}
      {known.length === 0 && <p className="quiet section">{rosters.none}</p>}
      {known.length > 0 && (
        <div className="section">
          <List label={rosters.title}>
            {known.map((roster) => (
              <RosterRow key={roster.id} roster={roster} />
            ))}
          </List>
        </div>
      )}
      <HandIn answer={answer} places={places} />
    </Page>
  );
}

function RosterRow({ roster: { id, kind, fileName, state, rows, readAt } }: { roster: Roster }) {
  const { words, now } = useFrame();
  const { rosters, dates } = words;
  return (
    <ListRow
      href={`${rostersHref}/${id}`}
      title={rosters.kinds[kind]}
      text={
        <>
          <OwnWords>{fileName}</OwnWords> · {dates.stamp(momentOf(readAt, now))} · {rosters.rows(rows)}
        </>
      }
      end={rosters.states[state]}
    />
  );
}
