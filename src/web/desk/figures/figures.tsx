import { figureSpans, showFigures } from '../../../core/case-figures/show-figures.ts';
import { readsFigures } from '../../../core/case-figures/reads-figures.ts';
import { useLoaded } from '../../loaded.ts';
import { loading } from '../../page-request.ts';
import { useFrame } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { Page } from '../../ui/page/page.tsx';
import { PrintThis } from '../../ui/print-button/print-button.tsx';
import { districtCtx } from './district-ctx.ts';
import { FigureTables } from './figure-tables.tsx';

export const loader = loading(async (page, { request }) => {
  const { searchParams } = new URL(request.url);
  const by = figureSpans.find((span) => span === searchParams.get('by')) ?? 'month';
  const year = searchParams.get('year') ?? undefined;
  return showFigures(await districtCtx(page, readsFigures), { by, ...(year !== undefined && { year }) });
});

/** What was counted of the district, as it is handed in: no person, no village, nothing under five. */
export default function Figures() {
  const { year, years, by, measures } = useLoaded(loader);
  const { figures, frame } = useFrame().words;
  const isEmpty = measures.every(({ rows }) => rows.length === 0);
  return (
    <Page title={figures.titleOf(year)} lead={figures.lead} back={{ href: '/me', label: frame.mine }}>
      <Choices
        label={figures.by}
        chosen={by}
        choices={figureSpans.map((span) => [span, figures.spans[span]])}
      >
        {(span) => `?year=${year}&by=${span}`}
      </Choices>
      {years.length > 1 && (
        <Choices label={figures.years} chosen={year} choices={years.map((one) => [one, figures.year(one)])}>
          {(one) => `?year=${one}&by=${by}`}
        </Choices>
      )}
      {isEmpty ? (
        <div className="section">
          <Note>{figures.empty}</Note>
        </div>
      ) : (
        <>
          <p className="section figures__left-out">{figures.leftOut}</p>
          <FigureTables measures={measures} />
          <PrintThis />
        </>
      )}
    </Page>
  );
}

type ChoicesProps = {
  label: string;
  chosen: string;
  choices: readonly (readonly [value: string, label: string])[];
  children: (value: string) => string;
};

/** One of several, each a link to the same page. */
function Choices({ label, chosen, choices, children: hrefOf }: ChoicesProps) {
  return (
    <nav className="requests__which figures__which" aria-label={label}>
      {choices.map(([value, text]) => (
        <a
          key={value}
          className="pill"
          href={hrefOf(value)}
          aria-current={value === chosen ? 'page' : undefined}
        >
          {text}
        </a>
      ))}
    </nav>
  );
}
