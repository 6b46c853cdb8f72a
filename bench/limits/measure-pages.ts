import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { atLeast, notMeasured, type Limited } from './limit.ts';

const lighthouse = fileURLToPath(
  new URL('../lighthouse/node_modules/lighthouse/cli/index.js', import.meta.url),
);

/** Root needs the first, a container the second; the browser reaches nobody but us. */
const browserFlags = [
  '--headless=new --no-sandbox --disable-dev-shm-usage --lang=zh-CN --disable-background-networking',
  '--host-resolver-rules="MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"',
].join(' ');

const limits = { performance: 95, accessibility: 100 } as const;
type Category = keyof typeof limits;
const categories: readonly Category[] = ['performance', 'accessibility'];

export type MeasuredPage = { name: string; path: string; token?: string };
type Asked = { url: string; pages: readonly MeasuredPage[]; runs: number; say: (what: string) => void };
type Scores = Record<Category, number>;

/** What a cheap phone on a slow network makes of the pages, each the median of its runs. */
export async function measurePages({ url, pages, runs, say }: Asked): Promise<Limited[]> {
  const measured: Limited[] = [];
  for (const page of pages) {
    say(`Lighthouse: ${page.name}`);
    const scores: Scores[] = [];
    let why: string | null = null;
    while (why === null && scores.length < runs) {
      const said = await runLighthouse(url, page);
      if (typeof said === 'string') why = said;
      else scores.push(said);
    }
    measured.push(...categories.map((category) => limitedOf({ page, category, scores, why, runs })));
  }
  return measured;
}

type Measured = {
  page: MeasuredPage;
  category: Category;
  scores: Scores[];
  why: string | null;
  runs: number;
};

function limitedOf({ page, category, scores, why, runs }: Measured): Limited {
  const at = runs === 1 ? 'Lighthouse mobile, one run' : `Lighthouse mobile, median of ${runs}`;
  const told = { work: `${page.name}: ${category}`, at, unit: 'of 100' as const };
  if (why !== null) return notMeasured(told, limits[category], why);
  return atLeast(told, { ours: middleOf(scores.map((each) => each[category])), reach: limits[category] });
}

const middleOf = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

const score = z.object({
  score: z
    .number()
    .nullable()
    .transform((share) => share ?? Number.NaN),
});
const Report = z.object({
  runtimeError: z.object({ message: z.string() }).optional(),
  categories: z.object({ performance: score, accessibility: score }),
  audits: z.record(z.string(), z.object({ title: z.string(), score: z.number().nullable() })),
});

/** Pages know nobody by a bearer. */
const asBrowser = (token: string) => ({ cookie: `weijia.session=${encodeURIComponent(token)}` });

/** The scores of one run, or a sentence that says why there are none. */
async function runLighthouse(url: string, { path, token }: MeasuredPage): Promise<Scores | string> {
  const browser = process.env['WEIJIA_TEST_BROWSER'];
  if (!browser) return 'there is no Chromium here (Debian: apt-get install chromium)';
  const asked = [
    ...[`${url}${path}`, '--output=json', '--quiet', '--no-enable-error-reporting'],
    ...[`--only-categories=${categories.join(',')}`, `--chrome-flags=${browserFlags}`],
    ...(token ? [`--extra-headers=${JSON.stringify(asBrowser(token))}`] : []),
  ];
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [lighthouse, ...asked], {
      env: { ...process.env, CHROME_PATH: browser },
      maxBuffer: 64 * 1024 * 1024,
    });
    return scoresOf(Report.parse(JSON.parse(stdout)));
  } catch (error) {
    return `Lighthouse ended without a result: ${lastWordsOf(error)}`;
  }
}

/** What it said last; the message of a command that failed begins with all that it was asked. */
const lastWordsOf = (error: unknown): string => {
  const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
  return (said || String(error)).slice(-300);
};

function scoresOf({ runtimeError, categories: told, audits }: z.output<typeof Report>): Scores | string {
  const { performance, accessibility } = told;
  const scores = {
    performance: Math.round(performance.score * 100),
    accessibility: Math.round(accessibility.score * 100),
  };
  if (Number.isNaN(scores.performance + scores.accessibility))
    return `Lighthouse gave no score: ${runtimeError?.message ?? 'it does not say why'}`;
  if (scores.performance < limits.performance || scores.accessibility < limits.accessibility) {
    const lost = Object.values(audits).filter((audit) => audit.score !== null && audit.score < 0.9);
    console.error(`  ${JSON.stringify(scores)}; it lost at: ${lost.map(({ title }) => title).join('; ')}`);
  }
  return scores;
}
