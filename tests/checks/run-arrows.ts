import { globSync } from 'node:fs';
import { cruise, type ICruiseOptions, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import { arrows, nouns, options, purity, resolution } from '../../arrows.config.ts';

const filesIn = (folder: string) => globSync(`${folder}/**/*.{ts,tsx}`, { exclude: ['**/node_modules/**'] });

const source = ['src', 'db', 'tests', 'bench'].filter((folder) => filesIn(folder).length > 0);
const files = source.flatMap(filesIn);

async function walk(forbidden: IForbiddenRuleType[], own: ICruiseOptions): Promise<ICruiseResult> {
  const chosen = { ...options, ruleSet: { forbidden }, ...own };
  const { output } = await cruise(source, chosen, resolution);
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with a text');
  return output;
}

/** A cruise that saw nothing finds nothing wrong, so each file on the disk must be among those it read. */
const unseen = (seen: ICruiseResult) => {
  const known = new Set(seen.modules.map((module) => module.source));
  return files.map((file) => file.replaceAll('\\', '/')).filter((file) => !known.has(file));
};

const everything = await walk(arrows, { tsPreCompilationDeps: true });
const atRunTime = await walk([purity], { tsPreCompilationDeps: false });
const insideCore = await walk([nouns], {
  tsPreCompilationDeps: true,
  includeOnly: '^src/core/',
  exclude: '[.]test[.]ts$',
});
const missed = unseen(everything);
const violations = [everything, atRunTime, insideCore].flatMap((result) => result.summary.violations);

for (const { rule, from, to } of violations) console.log(`${from} -> ${to}: ${rule.name}`);
for (const file of missed) console.log(`${file}: the cruise has not seen this file`);
if (files.length === 0) console.log('there is no file to look at');
console.log(
  `${everything.summary.totalCruised} modules, ${everything.summary.totalDependenciesCruised} imports`,
);
if (violations.length + missed.length > 0 || files.length === 0) process.exitCode = 1;
