import type { Paper } from '../../paper/paper.ts';
import { evidenceKinds } from '../evidence/evidence-kinds.ts';
import type { Gathered, Piece } from './gather-pack.ts';
import { madeEntry, sumsOf, type Entry, type Manifest } from './manifest.ts';
import { applicationPaper, certificatePaper, indexPaper } from './pack-papers.ts';
import { evidenceNames } from './pack-words.ts';
import { safeName } from './safe-name.ts';

export type RenderPaper = (paper: Paper) => Promise<Uint8Array>;
export type FileKept = { id: string; name: string; sha256: string };

/** `08-妇联等单位收到投诉求助的记录`: the number is that of the law's list. */
const folderOf = (kind: Piece['kind']): string =>
  `${String(evidenceKinds.indexOf(kind) + 1).padStart(2, '0')}-${evidenceNames[kind].replaceAll('、', '_')}`;

const certificateName = '00-收到求助的记录.docx';

const howToVerify = `这包材料没有被改动过，可以这样核对：

1. 整包：核对单上印着一串 64 位的数（SHA-256）。在电脑上算一遍这个 zip 文件的 SHA-256，两串应当一样。
   Windows：certutil -hashfile 文件名 SHA256
   macOS：shasum -a 256 文件名        Linux：sha256sum 文件名
2. 里面每一份：解开以后，在这个文件夹里运行 sha256sum -c SHA256SUMS，每一行都应当是 OK。
`;

type Placed = { entries: Entry[]; indexed: { kind: Piece['kind']; what: string; where: string }[] };

/** Each file in the folder of its kind, numbered; what is not attached stands in the index with where it lies. */
function place(pieces: readonly Piece[], files: readonly FileKept[]): Placed {
  const placed: Placed = { entries: [], indexed: [] };
  for (const kind of evidenceKinds) {
    pieces
      .filter((piece) => piece.kind === kind)
      .forEach(({ what, lies, fileId }, nth) => {
        const file = files.find(({ id }) => id === fileId);
        const path = file && `${folderOf(kind)}/${safeName(file.name, nth + 1)}`;
        if (file && path) placed.entries.push({ path, sha256: file.sha256, from: { fileId: file.id } });
        placed.indexed.push({ kind, what, where: [path, lies].filter(Boolean).join('\n') });
      });
  }
  return placed;
}

/** What an archive holds: the application, the index, the record of her complaint, the evidence, and the sums of all of it. */
export async function composePack(
  { application, intake, pieces }: Gathered,
  { files, madeAt, word }: { files: readonly FileKept[]; madeAt: Date; word: RenderPaper },
): Promise<Manifest> {
  const { entries, indexed } = place(pieces, files);
  const made: Entry[] = [madeEntry('00-申请书.docx', await word(applicationPaper(application, madeAt)))];
  const certificate = intake && `${folderOf('complaint')}/${certificateName}`;
  if (intake && certificate) {
    made.push(madeEntry(certificate, await word(certificatePaper(intake, madeAt))));
    indexed.push({ kind: 'complaint', what: '妇联收到求助的记录', where: certificate });
  }
  made.push(madeEntry('00-证据目录.docx', await word(indexPaper(indexed, madeAt))));
  made.push(madeEntry('00-怎样核对.txt', Buffer.from(howToVerify)));
  const all = [...made, ...entries].toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return { madeAt, entries: [...all, sumsOf(all)] };
}
