/** What a guide in docs/guide is made of: headings, paragraphs, lists, pictures. `tests/docs` holds them to it. */
export type Block =
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'picture'; alt: string; file: string };

export type GuidePart = { title: string; blocks: Block[] };
export type Guide = { title: string; lead: Block[]; parts: GuidePart[] };

/** Reads the text of a guide, which is Markdown, for the page that shows it. */
export function readGuide(text: string): Guide {
  const [before = '', ...parts] = text.split(/^## /m);
  const [title = '', ...lead] = before.replace(/^# /, '').split('\n');
  return { title, lead: blocksOf(lead.join('\n')), parts: parts.map(partOf) };
}

function partOf(text: string): GuidePart {
  const [title = '', ...rest] = text.split('\n');
  return { title, blocks: blocksOf(rest.join('\n')) };
}

const blocksOf = (text: string): Block[] =>
  text
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map(blockOf);

function blockOf(block: string): Block {
  const picture = /^!\[([^\]]*)\]\(([^)]+)\)$/.exec(block);
  if (picture) return { kind: 'picture', alt: picture[1] ?? '', file: picture[2] ?? '' };
  if (block.startsWith('- ')) return { kind: 'list', items: block.slice(2).split(/\n- /).map(joined) };
  return { kind: 'paragraph', text: joined(block) };
}

/** A line that goes on in the next one: between Latin words a space stands, between Chinese letters nothing. */
const joined = (text: string) =>
  text.replaceAll(/(?<=[!-~’”])\s*\n\s*(?=[!-~‘“])/g, ' ').replaceAll(/\s*\n\s*/g, '');

export type Piece = { kind: 'text' | 'strong' | 'link'; text: string; href: string };

/** **Strong** words and [links](address) within a sentence. */
export function piecesOf(text: string): Piece[] {
  return text
    .split(/(\*\*[^*]+\*\*|\[[^\]]+\]\([^)]+\))/)
    .filter((piece) => piece !== '')
    .map(pieceOf);
}

function pieceOf(piece: string): Piece {
  const link = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(piece);
  if (link) return { kind: 'link', text: link[1] ?? '', href: link[2] ?? '' };
  if (piece.startsWith('**')) return { kind: 'strong', text: piece.slice(2, -2), href: '' };
  return { kind: 'text', text: piece, href: '' };
}
