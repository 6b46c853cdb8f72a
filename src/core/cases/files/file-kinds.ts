import { isPlainText } from './is-plain-text.ts';

/** A kind of file that may be kept, told by its bytes and never by its name alone. */
type Kind = { endings: readonly [string, ...string[]]; mediaType: string; is: (bytes: Buffer) => boolean };

const begins =
  (signature: string, at = 0) =>
  (bytes: Buffer) =>
    bytes.subarray(at, at + signature.length).equals(Buffer.from(signature, 'latin1'));

const riff = (form: string) => (bytes: Buffer) => begins('RIFF')(bytes) && begins(form, 8)(bytes);

/** Boxes of ISO 14496: what it is stands behind the first box's name. */
const boxes = (brands: RegExp) => (bytes: Buffer) =>
  begins('ftyp', 4)(bytes) && brands.test(bytes.toString('latin1', 8, 12));

/** A package of Office Open XML with this part; one that brings along a program that runs by itself is none. */
const officePackage = (part: string) => (bytes: Buffer) =>
  begins('PK\u0003\u0004')(bytes) &&
  bytes.includes('[Content_Types].xml') &&
  bytes.includes(part) &&
  !bytes.includes('vbaProject.bin');

const utf16 = (name: string) => Buffer.from(name, 'utf16le');

/** A file of older Office and of WPS, which is a file system of its own; without a program here too. */
const officeFile =
  (...streams: string[]) =>
  (bytes: Buffer) =>
    begins('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1')(bytes) &&
    streams.some((stream) => bytes.includes(utf16(stream))) &&
    !bytes.includes(utf16('_VBA_PROJECT'));

const isMp3 = (bytes: Buffer) =>
  begins('ID3')(bytes) || (bytes[0] === 0xff && [0xfa, 0xfb, 0xf2, 0xf3].includes(bytes[1] ?? 0));

const kinds: readonly Kind[] = [
  { endings: ['jpg', 'jpeg'], mediaType: 'image/jpeg', is: begins('\u00ff\u00d8\u00ff') },
  { endings: ['png'], mediaType: 'image/png', is: begins('\u0089PNG\r\n\u001a\n') },
  { endings: ['webp'], mediaType: 'image/webp', is: riff('WEBP') },
  {
    ...{ endings: ['heic', 'heif'], mediaType: 'image/heic' },
    is: boxes(/^(heic|heix|heim|heis|hevc|hevx|mif1|msf1)$/),
  },
  { endings: ['pdf'], mediaType: 'application/pdf', is: begins('%PDF-') },
  {
    ...{ endings: ['docx'], is: officePackage('word/document.xml') },
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  {
    ...{ endings: ['xlsx'], is: officePackage('xl/workbook.xml') },
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  { endings: ['doc', 'wps'], mediaType: 'application/msword', is: officeFile('WordDocument') },
  { endings: ['xls', 'et'], mediaType: 'application/vnd.ms-excel', is: officeFile('Workbook', 'Book') },
  { endings: ['mp3'], mediaType: 'audio/mpeg', is: isMp3 },
  { endings: ['m4a'], mediaType: 'audio/mp4', is: boxes(/^(M4A |M4B |mp42|mp41|isom|iso2)$/) },
  { endings: ['amr'], mediaType: 'audio/amr', is: begins('#!AMR') },
  { endings: ['wav'], mediaType: 'audio/wav', is: riff('WAVE') },
  { endings: ['mp4'], mediaType: 'video/mp4', is: boxes(/^(isom|iso[2-6]|mp4[12]|avc1|M4V |MSNV|dash)$/) },
  { endings: ['mov'], mediaType: 'video/quicktime', is: boxes(/^qt {2}$/) },
];

const text: Kind = { endings: ['txt'], mediaType: 'text/plain', is: isPlainText };

const endingOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/**
 * Which kind a file is of; undefined where it is of none that is kept, or its name promises what it is not. A picture that
 * bears the ending of another kind is common on phones and harms nobody; what is no such kind by its bytes is refused,
 * whatever it is called.
 */
export function kindOf({ name, bytes }: { name: string; bytes: Buffer }): { mediaType: string } | undefined {
  const ending = endingOf(name);
  if (!isKnownEnding(ending)) return undefined;
  if (text.endings.includes(ending)) return text.is(bytes) ? text : undefined;
  const fitting = kinds.filter(({ is }) => is(bytes));
  return fitting.find(({ endings }) => endings.includes(ending)) ?? fitting[0];
}

const isKnownEnding = (ending: string): boolean =>
  [...kinds, text].some(({ endings }) => endings.includes(ending));

/** The name with which it leaves: its ending is that of its kind, whatever it was called. */
export function nameToTake({ name, mediaType }: { name: string; mediaType: string }): string {
  const kind = [...kinds, text].find((one) => one.mediaType === mediaType);
  if (!kind || kind.endings.includes(endingOf(name))) return name;
  return `${name}.${kind.endings[0]}`;
}
