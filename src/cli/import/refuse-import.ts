import { isCoreError } from '../../core/shared/errors.ts';
import { faultSentence } from '../../locales/error-sentence.ts';
import { zhHans } from '../../locales/zh-Hans/tree.ts';

/** Says why a table as a whole is not taken, by the names of its columns; what nobody expected goes on. */
export function refuseImport(error: unknown, columns: Readonly<Record<string, string>>): number {
  if (!isCoreError(error)) throw error;
  const named = (place: string) => {
    const column = place.replace(/^file\./, '');
    return Object.hasOwn(columns, column) ? `${columns[column]}：` : '';
  };
  console.error('✗ 什么都没写 / nothing was written:');
  for (const { path: place, code } of error.faults.length > 0
    ? error.faults
    : [{ path: '', code: error.code }])
    console.error(`  ${named(place)}${faultSentence(zhHans.errors, code)} (${code})`);
  return 1;
}
