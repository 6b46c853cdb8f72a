import { inThousands } from '../show-every.ts';

type Taken = {
  /** What the table is of, in both languages. */
  of: string;
  rows: number;
  made: number;
  there: number;
  refused: number;
  dryRun: boolean;
};

/** Taken and refused are all lines of the table. */
export function tellTaken({ of, rows, made, there, refused, dryRun }: Taken): void {
  const done = dryRun ? '试运行，什么都没写 / dry run, nothing written' : '已导入 / imported';
  const taken = `${dryRun ? '能收 ready' : '收了 taken'} ${inThousands(made + there)}`;
  const apart = `新的 new ${inThousands(made)} · 本来就有 there already ${inThousands(there)}`;
  console.log(`✓ ${of} · ${done}`);
  console.log(`  ${inThousands(rows)} 行 rows = ${taken} (${apart}) + 没收 refused ${inThousands(refused)}`);
}
