import { parentPort, workerData } from 'node:worker_threads';
import highs, { type CallbackEvent, type Highs, type Model } from 'highs';
import type { LinearModel, SolveLimits } from '../../core/outreach-plans/model/linear-model.ts';
import { modelData } from './model-data.ts';

/** What HiGHS has so far: the value of its best, and below which nothing can be. */
export type Proof = { objective: number; bound: number; gap: number };

/** What a worker is asked, and what it tells: as it goes, and at the end. */
export type Asked = { model: LinearModel; limits: SolveLimits };
export type Told = { proof: Proof } | { solved: (Proof & { values: number[] }) | null };

const isAsked = (data: unknown): data is Asked =>
  typeof data === 'object' && data !== null && 'model' in data;

/** The types of the package speak of its build for CommonJS, where what is imported here would be one step further in. */
const isLoader = (found: unknown): found is typeof highs.default => typeof found === 'function';

const loader: unknown = highs;

async function load(): Promise<Highs> {
  if (!isLoader(loader)) throw new Error('the package of the solver is not as it was');
  return loader({ print: () => undefined });
}

const proofIn = ({ data }: Pick<CallbackEvent, 'data'>): Proof | undefined => {
  const { mip_primal_bound: objective, mip_dual_bound: bound, mip_gap: gap } = data;
  if (objective === undefined || bound === undefined || gap === undefined) return undefined;
  return [objective, bound, gap].every(Number.isFinite) ? { objective, bound, gap } : undefined;
};

/** Where nothing is asked whole, what is optimal is the best there can be; else it is as the solver says. */
function proofOf(model: Model, isWhole: boolean): Proof | undefined {
  const objective = model.getObjectiveValue();
  if (!isWhole) return { objective, bound: objective, gap: 0 };
  const [bound, gap] = [Number(model.info.get('mip_dual_bound')), Number(model.info.get('mip_gap'))];
  return [objective, bound, gap].every(Number.isFinite) ? { objective, bound, gap } : undefined;
}

/** Of what it ended with: the best there is, or the best that it had when its time was over. */
const [optimal, timeLimit] = [7, 13] as const;

/** `run` blocks this thread until it is done, or until the thread is ended. */
async function solve({ model: asked, limits }: Asked, tell: (told: Told) => void): Promise<void> {
  const solver = await load();
  solver.withModel(modelData(asked), (model) => {
    model.options.set({ mip_rel_gap: limits.gap, time_limit: limits.seconds });
    if (limits.start) model.setSolution({ colValue: limits.start });
    const watch = (event: CallbackEvent): undefined => {
      const proof = proofIn(event);
      if (proof) tell({ proof });
    };
    model.run({ 5: watch });
    const isWhole = asked.columns.some(({ whole }) => whole);
    const status = model.getModelStatus();
    const isFound = status === optimal || (status === timeLimit && isWhole);
    const proof = isFound ? proofOf(model, isWhole) : undefined;
    tell({ solved: proof ? { ...proof, values: [...model.getSolution().colValue] } : null });
  });
}

const port = parentPort;
if (!port || !isAsked(workerData)) throw new Error('a worker is asked by whoever starts it');
await solve(workerData, (told) => port.postMessage(told));
