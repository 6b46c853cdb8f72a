export type Repeated = { wake: () => void; stop: () => Promise<void> };

/** Runs `work` again and again, never beside itself; a failure is told and the next round comes as always. */
export function repeat(
  work: () => Promise<void>,
  { everyMs, onError }: { everyMs: number; onError: (error: unknown) => void },
): Repeated {
  let stopped = false;
  let woken = false;
  let endPause = () => {};
  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, everyMs);
      endPause = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const rounds = async () => {
    while (!stopped) {
      woken = false;
      await work().catch(onError);
      if (!woken && !stopped) await pause();
    }
  };
  const ended = rounds();
  const wake = () => {
    woken = true;
    endPause();
  };
  return {
    wake,
    stop: async () => {
      stopped = true;
      wake();
      await ended;
    },
  };
}
