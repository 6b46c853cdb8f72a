import { rule } from './rule.ts';

const suppression = /oxlint-disable|prettier-ignore|v8 ignore|@lintignore|@public/;
const explained =
  /(?:oxlint-disable-next-line\s+[\w/-]+(?:,\s*[\w/-]+)*|prettier-ignore|v8 ignore.*|@lintignore|@public)\s+--\s*\S.{9,}/;

/**
 * A suppression names its rule and says on its own line why it is right: `-- <reason>`. (Those for a whole file or
 * for their own line would silence this rule too: run-sizes.ts forbids them. TypeScript's are ban-ts-comment's.)
 */
export const explainedSuppressions = rule((context) => ({
  Program() {
    for (const comment of context.sourceCode.getAllComments()) {
      if (!suppression.test(comment.value) || explained.test(comment.value)) continue;
      context.report({
        loc: comment.loc,
        message: 'Name the suppressed rule and say why on this line: `-- <reason>`.',
      });
    }
  },
}));
