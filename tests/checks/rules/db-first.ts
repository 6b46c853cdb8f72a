import { rule, type Visitor } from './rule.ts';

const message =
  'The first parameter of a query is `db` (or `ctx`, where raw SQL needs the cell; a mapper takes its `row`).';

/** A query never guesses its connection: inside a transaction the caller's is the only right one. */
export const dbFirst = rule((context): Visitor => {
  if (!context.filename.endsWith('-queries.ts')) return {};
  return {
    FunctionDeclaration(node) {
      const [first] = node.params;
      if (node.parent.type !== 'ExportNamedDeclaration' || isConnection(first)) return;
      context.report({ node, message });
    },
    ArrowFunctionExpression(node) {
      const exported = node.parent.parent?.parent?.type === 'ExportNamedDeclaration';
      const [first] = node.params;
      if (node.parent.type !== 'VariableDeclarator' || !exported || isConnection(first)) return;
      context.report({ node, message });
    },
  };
});

const isConnection = (parameter: { type: string; name?: unknown } | undefined) =>
  parameter?.type === 'Identifier' && ['db', 'ctx', 'row'].includes(String(parameter.name));
