import type { Example } from '../example.ts';
import { SafeExit } from './safe-exit.tsx';

export const safeExitExamples: Example[] = [{ name: 'always in reach', node: <SafeExit /> }];
