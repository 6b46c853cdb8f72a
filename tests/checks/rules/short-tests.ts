import { rule, type Visitor } from './rule.ts';

type FunctionNode =
  | Parameters<NonNullable<Visitor['ArrowFunctionExpression']>>[0]
  | Parameters<NonNullable<Visitor['FunctionDeclaration']>>[0];

const longest = 40;
const grouping = /^describe\b/;

/** Functions in tests keep the same cap as all others; only the callback of a `describe` may hold many of them. */
export const shortTests = rule((context) => {
  const check = (node: FunctionNode) => {
    const lines = node.loc.end.line - node.loc.start.line + 1;
    const { parent } = node;
    const caller = parent.type === 'CallExpression' ? context.sourceCode.getText(parent.callee) : '';
    if (lines <= longest || grouping.test(caller)) return;
    context.report({ node, message: `This function has ${lines} lines; ${longest} is the most.` });
  };
  return { ArrowFunctionExpression: check, FunctionDeclaration: check, FunctionExpression: check };
});
