import { showWeek } from '../../../core/papers/show-week.ts';
import { addDays } from '../../../core/shared/dates.ts';
import { paperWords, type PaperScript } from '../../../locales/on-paper/paper-words.ts';
import { useLoaded } from '../../loaded.ts';
import { loading, partOf } from '../../page-request.ts';
import { Buttons } from '../../ui/button/button.tsx';
import { useFrame } from '../../ui/frame/frame.tsx';
import { scriptOf } from './paper-script.ts';
import { ScriptChoice } from './script-choice.tsx';
import { PrintButton, PrintByHand } from '../../ui/print-button/print-button.tsx';
import { weekBlocks } from './week-blocks.ts';
import { shareOnSheets, type Sheet } from './week-sheets.ts';

export const loader = loading(async ({ ctx, language }, args) => {
  const day = new URL(args.request.url).searchParams.get('day');
  const week = await showWeek(ctx, { homeId: partOf(args, 'id'), ...(day && { day }) });
  return { ...week, script: scriptOf(args.request, language) };
});

/** 这一周 for the door: letters of 28 pt, one A4 where they fit, and as many as they need where not. */
export default function Week() {
  const { home, days, often, script } = useLoaded(loader);
  const { papers, frame } = useFrame().words;
  const title = paperWords(script).week.title(home.name);
  const sheets = shareOnSheets(title, weekBlocks({ days, often }, script));
  const monday = days[0]?.day ?? '';
  const here = `/desk/homes/${home.id}/week?day=`;
  return (
    <div className="page">
      <title>{frame.titleOf(papers.weekOf(home.name))}</title>
      <div className="paper__screen">
        <p className="page__back">
          <a href="/desk/today">{frame.today}</a>
        </p>
        <h1>{papers.week}</h1>
        <p className="page__lead">{sheets.length === 1 ? papers.fits : papers.twoSheets(sheets.length)}</p>
        <p className="door-week__others">
          <a href={`${here}${addDays(monday, -7)}&script=${script}`}>{papers.weekBefore}</a>
          <a href={`${here}${addDays(monday, 7)}&script=${script}`}>{papers.weekAfter}</a>
        </p>
        <ScriptChoice here={`${here}${monday}`} script={script} />
      </div>
      {sheets.map((sheet, at) => (
        <OneSheet
          key={sheet.blocks[0]?.heading ?? at}
          {...{ sheet, title, script, phone: home.phone, count: { nth: at + 1, all: sheets.length } }}
        />
      ))}
      <ToPrint />
    </div>
  );
}

function ToPrint() {
  return (
    <div className="paper__screen">
      <Buttons>
        <PrintButton />
      </Buttons>
      <PrintByHand />
      <script src="/papers.js" type="module" async />
    </div>
  );
}

type OneSheetProps = {
  sheet: Sheet;
  title: string;
  script: PaperScript;
  phone: string | null;
  count: { nth: number; all: number };
};

function OneSheet({ sheet, title, script, phone, count }: OneSheetProps) {
  const { week } = paperWords(script);
  const foot = [phone && week.phone(phone), count.all > 1 && week.sheet(count.nth, count.all)].filter(
    Boolean,
  );
  return (
    <article className="door-week" lang={script}>
      <h2>{title}</h2>
      {sheet.blocks.map(({ heading, entries, continued }) => (
        <section key={heading ?? ''} className="door-week__day">
          {heading && <h3>{continued ? week.continued(heading) : heading}</h3>}
          {entries.map((entry, at) => (
            <p key={`${at}-${entry}`}>{entry}</p>
          ))}
        </section>
      ))}
      {foot.length > 0 && <p className="door-week__foot">{foot.join(' · ')}</p>}
    </article>
  );
}
