import { existsSync, globSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { steps } from '../checks/steps.ts';
import {
  codeSpans,
  documents,
  linkedFiles,
  readSettings,
  readText,
  root,
  shellBlocks,
  withoutFences,
} from './documents.ts';

/** Made by running the product, never committed. */
const madeHere = ['node_modules', 'data', 'build', '.git', '.react-router', 'secrets.json'];
const rooms = readdirSync(root).filter((name) => !madeHere.includes(name));
const entries = rooms.flatMap((room) =>
  /^\w/.test(room) && statSync(path.join(root, room)).isDirectory()
    ? [room, ...globSync(`${room}/**/*`, { cwd: root })]
    : [room],
);

/** `src/core/claims`, `db/`, `keep-running.ts`; no mere ending (`.test.ts`), nothing left open (`<noun>`, `…`). */
const isPath = (code: string) =>
  !/^\*?\.[\w.]+$/.test(code) &&
  /^[\w.@{},*-]+(\/[\w.@{},*-]+)*\/?$/.test(code) &&
  /\/|\.(ts|tsx|sql|json|md)$/.test(code);

/** As a whole path, or as the end of one where the sentence has said the folder. */
const isThere = (file: string) => {
  if (/[*{]/.test(file)) return globSync(file, { cwd: root }).length > 0;
  const bare = file.replace(/\/$/, '');
  return existsSync(path.join(root, bare)) || entries.some((entry) => entry.endsWith(`/${bare}`));
};

/** Files that drawings and examples name; a line that begins with ✗ shows what not to do. */
const drawnFiles = (text: string) =>
  text
    .split('\n')
    .filter((line) => !line.startsWith('✗'))
    .flatMap((line) => line.match(/(?<![\w…*>/.-])[\w/-]+(\.\w+)*\.(ts|tsx|sql)\b/g) ?? []);

const commandNames = [...readText('src/cli/main.ts').matchAll(/^ {2}(\w+): async/gm)].map(([, name]) => name);
const { scripts }: { scripts: Record<string, string> } = JSON.parse(readText('package.json'));
const projects = [...readText('vitest.config.ts').matchAll(/name: '(\w+)'/g)].map(([, name]) => name);

/** Everything that a reader may type: commands in the prose and in blocks. */
const typed = (document: string) => [
  ...codeSpans(readText(document)),
  ...shellBlocks(readText(document)).flatMap((block) => block.split('\n')),
];

const faultOf = (line: string): string[] => {
  const command = /\bnpx weijia (\w+)/.exec(line)?.[1];
  const script = /\bnpm (?:run )?(\w+)/.exec(line)?.[1];
  const step = /\bbin\/check '?([a-z ]+)/.exec(line)?.[1];
  const project = /--project (\w+)/.exec(line)?.[1];
  return [
    ...(command && !commandNames.includes(command) ? [`no command ${command}`] : []),
    ...(script && !Object.hasOwn(scripts, script) && script !== 'ci' ? [`no script ${script}`] : []),
    ...(step && !Object.hasOwn(steps, step) ? [`no step ${step}`] : []),
    ...(project && !projects.includes(project) ? [`no project ${project}`] : []),
  ];
};

describe.each(documents)('%s', (document) => {
  it('names only files that exist', () => {
    const named = codeSpans(readText(document))
      .filter(isPath)
      .filter((file) => !madeHere.includes(file.split('/')[0] ?? ''));
    const all = [...named, ...drawnFiles(readText(document)), ...linkedFiles(document)];
    expect(all.filter((file) => !isThere(file))).toEqual([]);
  });

  it('names only commands that exist', () => {
    expect(typed(document).flatMap(faultOf)).toEqual([]);
  });
});

describe('the two languages of the README', () => {
  const readmes = ['README.md', 'README.en.md'].map(readText);
  const levels = (text: string) => [...withoutFences(text).matchAll(/^(#+) /gm)].map(([, marks]) => marks);

  it('have the same headings, tables and examples', () => {
    const [chinese = '', english = ''] = readmes;
    expect(levels(english)).toEqual(levels(chinese));
    expect(shellBlocks(english)).toEqual(shellBlocks(chinese));
    const firstCells = (text: string) =>
      [...text.matchAll(/^\| (`[^|]+`) \|/gm)].map(([, cell = '']) => cell.replaceAll(/<.*?>/g, '<>'));
    expect(firstCells(english)).toEqual(firstCells(chinese));
  });

  it.each(['README.md', 'README.en.md'])('%s links what we refuse within its first ten lines', (readme) => {
    expect(readText(readme).split('\n').slice(0, 10).join('\n')).toContain('](docs/不做什么.md)');
  });

  it('list every command and every setting, and no other', () => {
    for (const text of readmes) {
      const commands = new Set([...text.matchAll(/^\| `npx weijia (\w+)/gm)].map(([, name]) => name));
      expect(commands).toEqual(new Set(commandNames));
      const rows = [...text.matchAll(/^\| ((?:`[A-Z_]+` ?)+)\|/gm)].map(([, names = '']) => names);
      const settings = rows.flatMap((names) => names.match(/[A-Z_]+/g));
      expect(new Set(settings)).toEqual(readSettings());
    }
  });
});

it.each([
  ['README.md', 120],
  ['README.en.md', 120],
  ['ARCHITECTURE.md', 150],
])('%s has at most %d lines', (document, most) => {
  expect(readText(document).trimEnd().split('\n').length).toBeLessThanOrEqual(most);
});

it('the glossary names nothing as being in code that is not there', () => {
  const [today = ''] = readText('GLOSSARY.md').split('## 以后的');
  const code = globSync(['src/**/*.{ts,tsx}', 'db/migrations/**/*.ts'], { cwd: root })
    .map(readText)
    .join('\n');
  const words = new Set(codeSpans(today).filter((word) => /^\w+$/.test(word)));
  expect(words.size).toBeGreaterThan(60);
  expect([...words].filter((word) => !new RegExp(`\\b${word}\\b`).test(code))).toEqual([]);
});

it('what residents read, as the glossary says, are sentences of the pages', () => {
  const rows =
    readText('GLOSSARY.md')
      .split('## 以后的')[0]
      ?.matchAll(/^\| .+ \| (.+) \|$/gm) ?? [];
  const pages = globSync('src/locales/zh-Hans/**/*.ts', { cwd: root }).map(readText).join('\n');
  const words = [...rows]
    .map(([, word = '']) => word)
    .filter((word) => /^[\p{Script=Han}，、]+$/u.test(word));
  const said = (word: string) => word.split('、').every((part) => pages.includes(part));
  const ofTheTable = ['居民看到的', '各家自己的叫法', '短信'];
  expect(words.filter((word) => !said(word) && !ofTheTable.includes(word))).toEqual([]);
});
