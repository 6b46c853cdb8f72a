const kebabCase = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/;
const emptyWords = /(?:^|[/.-])(?:utils?|helpers?|common|misc|managers?|service)(?=[/.-])/;
const officeVerbs = /^src\/core\/.*\/(?:create|update|handle|process|manage)-/;
const code = /\.(?:[cm]?[jt]sx?|css)$/;

/** What is wrong with a file's name; nothing for documents, whose names may be Chinese. */
export function faultsOfName(file: string): string[] {
  if (!code.test(file)) return [];
  const faults: string[] = [];
  if (!kebabCase.test(file.slice(file.lastIndexOf('/') + 1)))
    faults.push('kebab-case: lower case with hyphens');
  if (emptyWords.test(file))
    faults.push('empty-word: utils, helper, common, misc, service, manager say nothing');
  if (officeVerbs.test(file)) faults.push("office-verb: a verb comes from the users' speech");
  return faults;
}
