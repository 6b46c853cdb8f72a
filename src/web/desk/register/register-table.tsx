import type { ReactNode } from 'react';
import type { Register, RegisterRow } from '../../../core/mediations/registers/register.ts';
import type { Sentences } from '../../../locales/zh-Hans/tree.ts';
import { useWords } from '../../ui/frame/frame.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { TableFrame } from '../figures/table-frame.tsx';

type Column = readonly [title: string, textOf: (row: RegisterRow) => ReactNode];

/** As the sheet has them, in the words of the page. */
function columnsOf(of: Register, { mediation }: Sentences): Column[] {
  const { register } = mediation;
  const own: readonly Column[] = [
    [register.parties, ({ parties }) => <OwnWords>{parties.join('、')}</OwnWords>],
    [register.acceptedOn, ({ acceptedOn }) => acceptedOn],
  ];
  const kept: Column = [
    register.fulfilled,
    ({ fulfilled }) => (fulfilled === null ? '' : fulfilled ? register.isFulfilled : register.notYet),
  ];
  return [
    ...(of === 'register' ? own.slice(0, 1) : []),
    [mediation.dispute, ({ dispute }) => mediation.disputes[dispute]],
    ...(of === 'register' ? own.slice(1) : []),
    [register.endedOn, ({ endedOn }) => endedOn ?? ''],
    [register.outcome, ({ outcome }) => register.outcomes[outcome]],
    [register.form, ({ form }) => (form === null ? '' : register.forms[form])],
    [register.docket, ({ isSmall }) => (isSmall ? register.small : register.whole)],
    ...(of === 'register' ? [kept] : []),
    [mediation.committee, ({ committee }) => <OwnWords>{committee.name}</OwnWords>],
  ];
}

/** A row a docket, its number first. */
export function RegisterTable({ of, rows }: { of: Register; rows: readonly RegisterRow[] }) {
  const words = useWords();
  const { register } = words.mediation;
  const columns = columnsOf(of, words);
  return (
    <TableFrame label={register.which[of]}>
      <table className="figures figures__words">
        <caption>{register.which[of]}</caption>
        <thead>
          <tr>
            <th scope="col">{register.number}</th>
            {columns.map(([title]) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.committee.number} ${row.number}`}>
              <th scope="row">{row.number}</th>
              {columns.map(([title, textOf]) => (
                <td key={title}>{textOf(row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
