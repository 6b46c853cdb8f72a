import path from 'node:path';
import { parseArgs } from 'node:util';
import { StartError } from '../platform/start-error.ts';

export type Arguments = { file: string; cells: string[] | undefined; replace: boolean };

/** One file, and the options that backup and restore share. */
export function readArguments(args: string[], usage: string): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        cell: { type: 'string', multiple: true },
        ...(usage.includes('--replace') && { replace: { type: 'boolean' as const } }),
      },
    });
    const [file, ...more] = positionals;
    if (!file || more.length > 0) throw new TypeError('one file');
    return {
      file: path.resolve(file),
      cells: values.cell,
      replace: 'replace' in values && values.replace === true,
    };
  } catch {
    throw new StartError(`用法 / usage: npx weijia ${usage}`);
  }
}
