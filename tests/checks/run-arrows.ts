import { globSync } from 'node:fs';
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import { arrows, options, purity, resolution } from '../../arrows.config.ts';

const source = ['src', 'db', 'tests', 'bench'].filter(
  (folder) => globSync(`${folder}/**/*.{ts,tsx}`).length > 0,
);
const files = source.flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx}`));

async function walk(forbidden: IForbiddenRuleType[], withTypes: boolean): Promise<ICruiseResult> {
  const chosen = { ...options, ruleSet: { forbidden }, tsPreCompilationDeps: withTypes };
  const { output } = await cruise(source, chosen, resolution);
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with a text');
  return output;
}

/** A cruise that saw nothing finds nothing wrong, so each file on the disk must be among those it read. */
const unseen = (seen: ICruiseResult) => {
  const known = new Set(seen.modules.map((module) => module.source));
  return files.map((file) => file.replaceAll('\\', '/')).filter((file) => !known.has(file));
};

const everything = await walk(arrows, true);
const atRunTime = await walk([purity], false);
const missed = unseen(everything);
const violations = [everything, atRunTime].flatMap((result) => result.summary.violations);

for (const { rule, from, to } of violations) console.log(`${from} -> ${to}: ${rule.name}`);
for (const file of missed) console.log(`${file}: the cruise has not seen this file`);
if (files.length === 0) console.log('there is no file to look at');
console.log(
  `${everything.summary.totalCruised} modules, ${everything.summary.totalDependenciesCruised} imports`,
);
if (violations.length + missed.length > 0 || files.length === 0) process.exitCode = 1;
