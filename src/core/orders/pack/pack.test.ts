import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderWord } from '../../../platform/paper/render-word.ts';
import { composePack } from './compose-pack.ts';
import type { Gathered } from './gather-pack.ts';
import { sha256Of, type Manifest } from './manifest.ts';
import { safeName } from './safe-name.ts';
import { PackBroken, writeArchive } from './write-archive.ts';

const madeAt = new Date('2026-12-20T02:00:00Z');
const bytesOf: Record<string, Uint8Array> = {
  photo: Buffer.from(Array.from({ length: 3000 }, (_, nth) => nth % 251)),
  clip: Buffer.from('他说：我还要打你'),
};
const names = ['../../etc/passwd', '照片😀.JPG', '照片😀.JPG', 'a\u0000b.mp3', `${'长'.repeat(300)}.pdf`];

const gathered: Gathered = {
  application: {
    ...{ applicantIs: 'herself', forHer: null, isUrgent: true },
    particulars: {
      ...{ court: '即墨区人民法院', applicant: { name: '王某' }, respondent: { name: '李某' } },
      ...{
        measures: ['no-violence', 'move-out', 'no-insults-from-afar'],
        facts: '昨晚又动手',
        urgentBecause: '他明天回来',
      },
    },
  },
  intake: { receivedAt: madeAt, channel: 'hotline', words: '他又动手了' },
  pieces: [
    ...names.map(
      (_, nth) => ({ kind: 'recording', what: `第 ${nth} 件`, lies: undefined, fileId: `f${nth}` }) as const,
    ),
    // One file may serve two kinds.
    { kind: 'messages', what: '录音', lies: undefined, fileId: 'f0' },
    { kind: 'medical', what: '诊断书', lies: '区医院病案室', fileId: null },
  ],
};
const stored = (nth: number) => (nth % 2 === 0 ? 'photo' : 'clip');
const read = (id: string) => Promise.resolve(bytesOf[stored(Number(id.slice(1)))] ?? Buffer.alloc(0));
const files = names.map((name, nth) => ({
  ...{ id: `f${nth}`, name },
  sha256: sha256Of(bytesOf[stored(nth)] ?? Buffer.alloc(0)),
}));

async function written(manifest: Manifest): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of writeArchive(manifest, read)) pieces.push(piece);
  return Buffer.concat(pieces);
}

let folder: string;
let manifest: Manifest;
let archive: Buffer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'weijia-pack-'));
  manifest = await composePack(gathered, { files, madeAt, word: renderWord });
  archive = await written(manifest);
  writeFileSync(join(folder, 'pack.zip'), archive);
  const unzip = 'import sys, zipfile; zipfile.ZipFile(sys.argv[1]).extractall(sys.argv[2])';
  execFileSync('python3', ['-c', unzip, join(folder, 'pack.zip'), join(folder, 'out')]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const verify = () =>
  spawnSync('sha256sum', ['-c', 'SHA256SUMS'], {
    ...{ cwd: join(folder, 'out'), encoding: 'utf8' },
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });

test('a stranger unpacks it, and each line of sha256sum -c says OK', () => {
  const { status, stdout } = verify();
  expect(status).toBe(0);
  const lines = stdout.trim().split('\n');
  expect(lines).toHaveLength(manifest.entries.length - 1);
  expect(lines.every((line) => line.endsWith(': OK'))).toBe(true);
});

test('each file comes out as it was put in, in the folder of its kind', () => {
  for (const { path, from } of manifest.entries) {
    const out = readFileSync(join(folder, 'out', path));
    const put = 'base64' in from ? Buffer.from(from.base64, 'base64') : null;
    if (put) expect(out.equals(put)).toBe(true);
  }
  const kept = manifest.entries.flatMap(({ path, from }) => ('fileId' in from ? [[path, from.fileId]] : []));
  expect(kept).toEqual([
    ['05-视听资料/01-_.._etc_passwd', 'f0'],
    ['05-视听资料/02-照片.jpg', 'f1'],
    ['05-视听资料/03-照片.jpg', 'f2'],
    ['05-视听资料/04-ab.mp3', 'f3'],
    [`05-视听资料/05-${'长'.repeat(50)}.pdf`, 'f4'],
    ['06-电话录音_短信_聊天记录_邮件/01-_.._etc_passwd', 'f0'],
  ]);
  expect(
    readFileSync(join(folder, 'out', '05-视听资料/02-照片.jpg')).equals(bytesOf['clip'] ?? Buffer.alloc(0)),
  ).toBe(true);
});

test('one byte that was changed fails, and says in which file', () => {
  const path = join(folder, 'out', '05-视听资料/01-_.._etc_passwd');
  const before = readFileSync(path);
  const changed = Buffer.from(before);
  changed[100] = (changed[100] ?? 0) ^ 1;
  writeFileSync(path, changed);
  const { status, stdout } = verify();
  expect(status).not.toBe(0);
  expect(stdout).toMatch(/01-_\.\._etc_passwd: FAILED/);
  writeFileSync(path, before);
  expect(verify().status).toBe(0);
});

test('written again years later, on a machine of another zone, it is the same to the byte', async () => {
  const zone = process.env['TZ'];
  for (const other of ['Asia/Shanghai', 'America/New_York', 'UTC']) {
    process.env['TZ'] = other;
    expect(sha256Of(await written(manifest))).toBe(sha256Of(archive));
  }
  process.env['TZ'] = zone;
});

test('a file that is not what it was breaks it off', async () => {
  const changed = writeArchive(manifest, () => Promise.resolve(Buffer.from('something else')));
  const all = async () => {
    for await (const piece of changed) expect(piece.length).toBeGreaterThan(0);
  };
  await expect(all()).rejects.toThrow(PackBroken);
});

test('the papers say what is asked for, by article, and where evidence lies that is not attached', () => {
  const text = (path: string) => {
    const open =
      'import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).read("word/document.xml").decode())';
    const xml = execFileSync('python3', ['-c', open, join(folder, 'out', path)], { encoding: 'utf8' });
    return xml.replaceAll(/<[^>]+>/g, '');
  };
  expect(text('00-申请书.docx')).toContain(
    '责令被申请人迁出申请人住所（《反家庭暴力法》第二十九条第三项）；',
  );
  expect(text('00-申请书.docx')).toContain('（法释〔2022〕17号第十条第一项）。');
  expect(text('00-申请书.docx')).toContain('24 小时');
  expect(text('00-证据目录.docx')).toContain('区医院病案室');
  expect(text('08-妇联等单位收到投诉求助的记录/00-收到求助的记录.docx')).toContain('2026-12-20 10:00');
});

test('a name leads nowhere, hides nothing and fits every machine', () => {
  expect(safeName('..\\..\\windows\\system32', 1)).toBe('01-_.._windows_system32');
  expect(safeName('CON', 2)).toBe('02-文件');
  expect(safeName('😀', 3)).toBe('03-文件');
  expect(safeName('', 4)).toBe('04-文件');
  expect(safeName('病历 \u202egpj.exe', 5)).toBe('05-病历 gpj.exe');
  expect(safeName('\ud800半个.txt', 6)).toBe('06-半个.txt');
  expect(safeName('.bashrc', 7)).toBe('07-bashrc');
});
