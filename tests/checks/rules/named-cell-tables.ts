import { readFileSync } from 'node:fs';
import { rule } from './rule.ts';

const generated = new URL('../../../src/platform/db/types.generated.ts', import.meta.url);
const database = /export interface DB \{([^}]*)\}/.exec(readFileSync(generated, 'utf8'))?.[1] ?? '';
const tables = [...database.matchAll(/^ {2}(\w+):/gm)].map((match) => match[1]);
if (tables.length === 0) throw new Error('no cell table found in types.generated.ts');

const names = `"?(?:${tables.join('|')})"?`;
const bare = new RegExp(`\\b(?:from|join|into|update|table|only|truncate)\\s+${names}(?![\\w.(])`, 'i');
const afterSchema = new RegExp(`^"?\\.${names}\\b`, 'i');
const statement = /^\s*(?:select|insert|update|delete|with|lock|truncate|begin|merge)\b/i;
const message = 'Raw SQL names a cell table through `cellTable(cell, name)` alone.';

/**
 * The search path is never changed, so a bare name in raw SQL finds nothing, or another cell's rows. Kysely's own
 * builders are safe: `withSchema` reaches them.
 */
export const namedCellTables = rule((context) => {
  const owner = /src\/platform\/db\/|db\/migrations\//.test(context.filename);
  return {
    TemplateElement(node) {
      const text = node.value.raw;
      if (bare.test(text) || (!owner && afterSchema.test(text))) context.report({ node, message });
    },
    Literal(node) {
      if (typeof node.value !== 'string' || !statement.test(node.value)) return;
      if (bare.test(node.value)) context.report({ node, message });
    },
    CallExpression(node) {
      if (context.filename.endsWith('cell-table.ts')) return;
      if (/^sql\.table$/.test(context.sourceCode.getText(node.callee))) context.report({ node, message });
    },
  };
});
