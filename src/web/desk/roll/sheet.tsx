import type { Roll, RollRow } from '../../../core/attendance/roll.ts';
import { showRoll } from '../../../core/attendance/show-roll.ts';
import { useLoaded } from '../../loaded.ts';
import { loading, partOf } from '../../page-request.ts';
import { useFrame, useWords } from '../../ui/frame/frame.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Page } from '../../ui/page/page.tsx';
import { PrintThis } from '../../ui/print-button/print-button.tsx';
import { momentOf } from '../../view/moments.ts';
import { useNameOf } from '../roll-list.tsx';

export const loader = loading(({ ctx }, args) => showRoll(ctx, partOf(args, 'id')));

/** Room for whoever comes unlisted. */
const emptyRows = 8;

/** The list on A4: as the host calls her, how many, and room to sign. No phone stands on it. */
export default function Sheet() {
  const { activity, rows } = useLoaded(loader);
  const { words, now } = useFrame();
  const { atDoor, dates, desk } = words;
  const starts = momentOf(activity.startsAt, now);
  return (
    <Page
      title={atDoor.sheetTitle}
      lead={
        <>
          <OwnWords>{activity.title}</OwnWords>
          {` · ${dates.fullDate(starts)} ${dates.time(starts)} · `}
          <OwnWords>{activity.homeName}</OwnWords>
        </>
      }
      back={{ href: `/desk/activities/${activity.id}`, label: desk.rollTitle }}
    >
      <Table rows={rows} />
      <p className="quiet small section">{atDoor.sheetFoot}</p>
      <PrintThis />
    </Page>
  );
}

/** A cell to write in. */
const blank = '\u00a0';

function Table({ rows }: Pick<Roll, 'rows'>) {
  const { atDoor } = useWords();
  const empty = Array.from({ length: emptyRows }, (_, index) => rows.length + index + 1);
  return (
    <table className="sheet">
      <thead>
        <tr>
          <th scope="col">{atDoor.sheetNumber}</th>
          <th scope="col">{atDoor.sheetName}</th>
          <th scope="col">{atDoor.sheetPeople}</th>
          <th scope="col" className="sheet__sign">
            {atDoor.sheetSign}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <ListedRow key={row.signupId} row={row} number={index + 1} />
        ))}
        {empty.map((number) => (
          <tr key={number}>
            <td className="numbers">{number}</td>
            <td>{blank}</td>
            <td>{blank}</td>
            <td>{blank}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ListedRow({ row, number }: { row: RollRow; number: number }) {
  const { atDoor, desk } = useWords();
  const nameOf = useNameOf();
  return (
    <tr>
      <td className="numbers">{number}</td>
      <td>
        <OwnWords>{nameOf(row)}</OwnWords>
        {row.status !== 'confirmed' && (
          <span className="quiet small">
            {' '}
            {row.status === 'offered' ? atDoor.sheetAsked : desk.queueTitle}
          </span>
        )}
      </td>
      <td className="numbers">{row.partySize}</td>
      <td>{blank}</td>
    </tr>
  );
}
