import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.join(import.meta.dirname, '../..');

export const readText = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** The documents that tests keep true. */
export const documents: readonly string[] = [
  ...['README.md', 'README.en.md', 'ARCHITECTURE.md', 'GLOSSARY.md', 'STYLE.md', 'CONTRIBUTING.md'],
  ...['CHANGELOG.md', ...globSync('docs/guide/**/*.md', { cwd: root })],
];

/** The names of all settings, as the code reads them. */
export function readSettings(): Set<string> {
  const schema = /const Settings = z\.object\(\{([\s\S]*?)\n\}\)/.exec(readText('src/platform/config.ts'));
  return new Set([...(schema?.[1] ?? '').matchAll(/^ {2}([A-Z_]+):/gm)].map(([, name = '']) => name));
}

const fence = /^```(\w*)\n([\s\S]*?)^```$/gm;

export const withoutFences = (text: string): string => text.replaceAll(fence, '');

/** Every block of code with its language. */
export const codeBlocks = (text: string): string[] => [...text.matchAll(fence)].map(([block]) => block);

export const shellBlocks = (text: string): string[] =>
  [...text.matchAll(fence)].flatMap(([, language, code = '']) => (language === 'sh' ? [code] : []));

/** What stands between single backticks in the prose. */
export const codeSpans = (text: string): string[] =>
  [...withoutFences(text).matchAll(/(?<!`)`([^`\n]+)`(?!`)/g)].map(([, code = '']) => code);

/** Where the links of a document lead inside the clone, as paths from its root. */
export const linkedFiles = (document: string): string[] =>
  [...withoutFences(readText(document)).matchAll(/\]\(([^)]+)\)|(?:src|href)="([^"]+)"/g)]
    .map(([, inText, inTag]) => inText ?? inTag ?? '')
    .filter((target) => !/^[a-z]+:/.test(target) && !target.startsWith('#'))
    .map((target) => path.join(path.dirname(document), target.split('#')[0] ?? ''));
