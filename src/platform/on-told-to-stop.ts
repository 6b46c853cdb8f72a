const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Calls `stop` once, however often and in whatever way we are told: Ctrl-C arrives from the terminal and again
 * from npm, and a launcher that was killed says nothing but closes its channel.
 */
export function onToldToStop(stop: () => void): void {
  let told = false;
  const once = () => {
    if (told) return;
    told = true;
    stop();
  };
  for (const signal of signals) process.on(signal, once);
  if (process.connected) process.once('disconnect', once);
  // Listening must not keep a command alive that has come to its end.
  process.channel?.unref();
}
