import { StartError } from '../../platform/start-error.ts';
import { recoverKey } from './recover-key.ts';
import { rehearseRecovery } from './rehearse-recovery.ts';
import { rotate } from './rotate.ts';
import { splitKey } from './split-key.ts';

const acts: Record<string, (args: string[]) => Promise<number>> = {
  rotate,
  split: splitKey,
  rehearse: rehearseRecovery,
  recover: recoverKey,
};

const usage =
  '用法 / usage: npx weijia keys rotate | keys split <姓名 / name> <姓名 / name> <姓名 / name> | keys rehearse | keys recover';

/** `keys …`: the master key's custody, and new keys for what is sealed. */
export async function keys([name = '', ...args]: string[]): Promise<number> {
  const act = Object.hasOwn(acts, name) ? acts[name] : undefined;
  if (!act || (name !== 'split' && args.length > 0)) throw new StartError(usage);
  return act(args);
}
