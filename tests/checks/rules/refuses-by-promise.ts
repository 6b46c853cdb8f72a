import { rule, type Visitor } from './rule.ts';

const message =
  'What opens a transaction is `async`: what it refuses before its promise stands would leave others unheard.';

type Around = { type: string; async?: boolean; parent?: Around | null };

const isFunction = ({ type }: Around) => /^(?:Arrow)?Function/.test(type);

function nearestFunction(node: Around): Around | null {
  let at = node.parent ?? null;
  while (at && !isFunction(at)) at = at.parent ?? null;
  return at;
}

/** Of several that are asked side by side, one that throws at once leaves the others' refusals unheard, and the process dies of it. */
export const refusesByPromise = rule((context): Visitor => ({
  CallExpression(node) {
    if (node.callee.type !== 'Identifier' || node.callee.name !== 'inTransaction') return;
    if (nearestFunction(node)?.async !== true) context.report({ node, message });
  },
}));
