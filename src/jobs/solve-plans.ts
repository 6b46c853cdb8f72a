import { cellsToPlan } from '../core/chores/cells-to-plan.ts';
import type { Proof } from '../core/outreach-plans/outreach-plan.ts';
import type { PlanProblem } from '../core/outreach-plans/model/plan-problem.ts';
import { solvePlan } from '../core/outreach-plans/model/solve-plan.ts';
import { beatPlan } from '../core/outreach-plans/running/beat-plan.ts';
import { endPlan, putPlanBack } from '../core/outreach-plans/running/end-plan.ts';
import { takePlan } from '../core/outreach-plans/running/take-plan.ts';
import type { Ctx } from '../core/shared/ctx.ts';
import { Stopped, type Solver } from '../platform/solver/solve-in-worker.ts';
import { openCtx, type World } from '../platform/world.ts';
import { inWaitingCells } from './in-waiting-cells.ts';
import { repeat } from './repeat.ts';

const beatEveryMs = 1000;

export type Planning = {
  solver: Solver;
  /** The process goes: what is solved now waits for the next. */
  stopping: AbortSignal;
  onFailure: (error: unknown) => void;
};

/** Solves one plan and says each second that it is at it; whoever called it off has it ended within a second. */
async function solveOne(
  now: () => Ctx,
  { id, problem }: { id: string; problem: PlanProblem },
  { solver, stopping, onFailure }: Planning,
): Promise<void> {
  const called = new AbortController();
  const signal = AbortSignal.any([called.signal, stopping]);
  let proof: Proof | undefined;
  const beat = async () => void ((await beatPlan(now(), { id, proof })) || called.abort());
  const beats = repeat(beat, { everyMs: beatEveryMs, onError: onFailure });
  try {
    const onProof = (found: Proof) => void (proof = found);
    const outcome = await solvePlan(problem, (model, limits) =>
      solver(model, { ...limits, signal, onProof }),
    );
    await beats.stop();
    await endPlan(now(), { id, outcome });
  } catch (error) {
    await beats.stop();
    if (stopping.aborted) return putPlanBack(now(), id);
    if (error instanceof Stopped) return;
    await endPlan(now(), { id, outcome: undefined });
    throw error;
  }
}

/** Solves whatever plans wait, one after the other. */
export async function solvePlans(world: World, planning: Planning): Promise<void> {
  const work = async ({ cell }: Ctx) => {
    const now = () => openCtx(world, cell, { kind: 'system' });
    const taken = planning.stopping.aborted ? undefined : await takePlan(now());
    if (taken?.problem) await solveOne(now, { id: taken.id, problem: taken.problem }, planning);
  };
  await inWaitingCells(world, { find: cellsToPlan, work }, { onFailure: planning.onFailure });
}
