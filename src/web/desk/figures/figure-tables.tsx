import { total, type Measure } from '../../../core/case-figures/case-figure.ts';
import type { Figures } from '../../../core/case-figures/show-figures.ts';
import { useWords } from '../../ui/frame/frame.tsx';
import { Section } from '../../ui/page/page.tsx';
import { TableFrame } from './table-frame.tsx';

type Shown = Figures['measures'][number];

/** What belongs together; the last two have no kinds, and stand beside each other. */
const chapters = [
  ['requests', ['requests-received', 'requests-answered', 'requests-closed']],
  ['cases', ['cases-opened', 'cases-closed']],
  ['mediations', ['mediations-kept', 'mediations-failed', 'mediations-withdrawn', 'mediations-other-way']],
] as const satisfies readonly (readonly [string, readonly Measure[]])[];
const orders: readonly Measure[] = ['orders-filed', 'orders-granted'];

/** Each measure is a table of its own: none adds up with another. */
export function FigureTables({ measures }: { measures: readonly Shown[] }) {
  const { figures } = useWords();
  const shownOf = (names: readonly Measure[]) =>
    names.flatMap((name) => measures.filter(({ measure }) => measure === name));
  return (
    <>
      {chapters.map(([chapter, names]) => (
        <Section key={chapter} title={figures.chapters[chapter]}>
          {shownOf(names).map((shown) => (
            <KindsTable key={shown.measure} shown={shown} />
          ))}
        </Section>
      ))}
      <Section title={figures.chapters.orders}>
        <SideBySide measures={shownOf(orders)} />
      </Section>
    </>
  );
}

/** Periods down, kinds across, the sum first, so that a phone shows it; the words of the kinds are those of the measure, else our own name of it. */
function KindsTable({ shown: { measure, categories, rows } }: { shown: Shown }) {
  const { figures } = useWords();
  const kinds: Readonly<Record<string, string>> = figures.kinds[measure];
  const columns = [total, ...categories.filter((name) => name !== total)].map((name) => ({
    ...{ name, title: name === total ? figures.total : (kinds[name] ?? name) },
    countOf: (row: number) => rows[row]?.counts[name] ?? null,
  }));
  return (
    <Table caption={figures.measures[measure]} columns={columns} periods={rows.map((row) => row.period)} />
  );
}

function SideBySide({ measures }: { measures: readonly Shown[] }) {
  const { figures } = useWords();
  const columns = measures.map(({ measure, rows }) => ({
    ...{ name: measure, title: figures.measures[measure] },
    countOf: (row: number) => rows[row]?.counts[total] ?? null,
  }));
  const periods = measures[0]?.rows.map(({ period }) => period) ?? [];
  return <Table caption={figures.chapters.orders} columns={columns} periods={periods} />;
}

type Column = { name: string; title: string; countOf: (row: number) => number | null };
type TableProps = { caption: string; columns: readonly Column[]; periods: readonly string[] };

function Table({ caption, columns, periods }: TableProps) {
  const { figures } = useWords();
  return (
    <TableFrame label={caption}>
      <table className="figures">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{figures.when}</th>
            {columns.map(({ name, title }) => (
              <th key={name} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {periods.map((period, row) => (
            <tr key={period}>
              <th scope="row">{figures.period(period)}</th>
              {columns.map(({ name, countOf }) => (
                <Count key={name} count={countOf(row)} isTotal={name === total} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function Count({ count, isTotal }: { count: number | null; isTotal: boolean }) {
  const { figures } = useWords();
  if (count === null) return <td className="figures__few">{figures.few}</td>;
  return <td className={isTotal ? 'figures__count figures__total' : 'figures__count'}>{count}</td>;
}
