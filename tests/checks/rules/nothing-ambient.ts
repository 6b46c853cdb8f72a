import { rule } from './rule.ts';

const ambient =
  /^(?:Date\.now|Math\.random|performance\.now|(?:globalThis\.)?process(?:\..*)?|crypto\.\w+|import\.meta\.env)$/;
const globals = new Set(['fetch', 'setTimeout', 'setInterval', 'setImmediate', 'Date']);
const clockInSql = /\b(?:now\(\)|current_timestamp|current_date|clock_timestamp\(\)|gen_random_uuid\(\))/i;

/** Clock, chance, settings and network reach core through `ctx` alone. */
export const nothingAmbient = rule((context) => ({
  NewExpression(node) {
    if (node.callee.type !== 'Identifier' || node.callee.name !== 'Date' || node.arguments.length > 0) return;
    context.report({ node, message: 'The time is `ctx.now`.' });
  },
  MemberExpression(node) {
    const name = context.sourceCode.getText(node);
    if (ambient.test(name)) context.report({ node, message: `Core takes \`${name}\` from its parameters.` });
  },
  CallExpression(node) {
    if (node.callee.type !== 'Identifier' || !globals.has(node.callee.name)) return;
    context.report({ node, message: `Core calls no \`${node.callee.name}\`.` });
  },
  ImportSpecifier(node) {
    const source = node.parent.type === 'ImportDeclaration' ? node.parent.source.value : '';
    const name = node.imported.type === 'Identifier' ? node.imported.name : '';
    if (source !== 'node:crypto' || !/^random|^getRandom/.test(name)) return;
    if (context.filename.endsWith('src/core/shared/ids.ts')) return;
    context.report({ node, message: 'Ids come from `ctx.newId`, other chance from a parameter.' });
  },
  TemplateElement(node) {
    if (!clockInSql.test(node.value.raw)) return;
    context.report({ node, message: 'SQL takes time and ids as parameters.' });
  },
}));
