import type { RuleTester } from 'oxlint/plugins-dev';

/** A lint rule of our own, in ESLint's shape, as oxlint runs it. */
export type Rule = Parameters<RuleTester['run']>[1];
type CreateRule = Exclude<Rule, { createOnce: unknown }>;
export type Context = Parameters<CreateRule['create']>[0];
export type Visitor = ReturnType<CreateRule['create']>;

export const rule = (create: (context: Context) => Visitor): Rule => ({ create });
