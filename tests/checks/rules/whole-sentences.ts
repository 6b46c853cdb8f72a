import { rule } from './rule.ts';

const caller = /^(?:it|test)(?:\.\w+)*$/;

/** A test's name tells a stranger what holds: `a resident cannot see a neighbour's case`. */
export const wholeSentences = rule((context) => ({
  CallExpression(node) {
    const [title] = node.arguments;
    if (title?.type !== 'Literal' || typeof title.value !== 'string') return;
    if (!caller.test(context.sourceCode.getText(node.callee))) return;
    const words = title.value.trim().split(/\s+/);
    if (words.length >= 3 && words[0]?.toLowerCase() !== 'should') return;
    context.report({ node: title, message: 'Name a test by a whole sentence that says what holds.' });
  },
}));
