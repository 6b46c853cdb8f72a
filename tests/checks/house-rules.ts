import { dbFirst } from './rules/db-first.ts';
import { explainedSuppressions } from './rules/explained-suppressions.ts';
import { namedCellTables } from './rules/named-cell-tables.ts';
import { nothingAmbient } from './rules/nothing-ambient.ts';
import { refusesByPromise } from './rules/refuses-by-promise.ts';
import { shortTests } from './rules/short-tests.ts';
import { wholeSentences } from './rules/whole-sentences.ts';

/** The lint rules that no ready-made plugin has; `.oxlintrc.json` says where each holds. */
const plugin = {
  meta: { name: 'house' },
  rules: {
    'db-first': dbFirst,
    'explained-suppressions': explainedSuppressions,
    'named-cell-tables': namedCellTables,
    'nothing-ambient': nothingAmbient,
    'refuses-by-promise': refusesByPromise,
    'short-tests': shortTests,
    'whole-sentences': wholeSentences,
  },
};

export default plugin;
