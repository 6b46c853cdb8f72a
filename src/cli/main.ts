import { StartError } from '../platform/start-error.ts';

/** A command reads its arguments and answers with the exit code; a StartError becomes one sentence and 1. */
export type Command = (args: string[]) => Promise<number>;

const commands: Record<string, () => Promise<Command>> = {
  administrator: async () => (await import('./people/administrator.ts')).administrator,
  seat: async () => (await import('./people/seat.ts')).seat,
  readmit: async () => (await import('./people/readmit.ts')).readmit,
  token: async () => (await import('./token.ts')).token,
  jobs: async () => (await import('./jobs.ts')).jobs,
  backup: async () => (await import('./backup.ts')).backUp,
  restore: async () => (await import('./restore.ts')).putBack,
  keys: async () => (await import('./keys/keys.ts')).keys,
  doctor: async () => (await import('./doctor.ts')).doctor,
  seed: async () => (await import('./seed.ts')).seed,
  import: async () => (await import('./import/import.ts')).importList,
  generate: async () => (await import('./generate.ts')).generate,
};

const [name = '', ...args] = process.argv.slice(2);
const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
try {
  if (!load) throw new StartError(`用法 / usage: npx weijia ${Object.keys(commands).join(' | ')}`);
  process.exitCode = await (await load())(args);
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
