import { describe, expect, test } from 'vitest';
import { kindOf, nameToTake } from './file-kinds.ts';

const latin = (text: string) => Buffer.from(text, 'latin1');
const zip = (...names: string[]) => latin(`PK\u0003\u0004....${names.join('....')}`);
const ole = (...streams: string[]) =>
  Buffer.concat([
    latin('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'),
    ...streams.map((stream) => Buffer.from(stream, 'utf16le')),
  ]);

const jpeg = latin('\u00ff\u00d8\u00ff\u00e0..JFIF');
const exe = latin('MZ\u0090\u0000\u0003\u0000This program cannot be run in DOS mode');
const html = Buffer.from('<!DOCTYPE html><script>alert(1)</script>');
const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');

const kept: readonly (readonly [string, Buffer, string])[] = [
  ['伤.jpg', jpeg, 'image/jpeg'],
  ['伤.JPEG', jpeg, 'image/jpeg'],
  ['截屏.png', latin('\u0089PNG\r\n\u001a\n..'), 'image/png'],
  ['照片.webp', latin('RIFF....WEBPVP8 '), 'image/webp'],
  ['照片.heic', latin('....ftypheic'), 'image/heic'],
  ['判决书.pdf', latin('%PDF-1.7\n'), 'application/pdf'],
  [
    '申请.docx',
    zip('[Content_Types].xml', 'word/document.xml'),
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
  [
    '账.xlsx',
    zip('[Content_Types].xml', 'xl/workbook.xml'),
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ],
  ['旧.doc', ole('WordDocument'), 'application/msword'],
  ['旧.wps', ole('WordDocument'), 'application/msword'],
  ['旧.xls', ole('Workbook'), 'application/vnd.ms-excel'],
  ['录音.mp3', latin('ID3\u0004'), 'audio/mpeg'],
  ['录音.m4a', latin('....ftypM4A '), 'audio/mp4'],
  ['录音.m4a', latin('....ftypisom'), 'audio/mp4'],
  ['录音.amr', latin('#!AMR\n'), 'audio/amr'],
  ['录音.wav', latin('RIFF....WAVEfmt '), 'audio/wav'],
  ['门口.mp4', latin('....ftypisom'), 'video/mp4'],
  ['门口.mov', latin('....ftypqt  '), 'video/quicktime'],
  ['聊天.txt', Buffer.from('他说要来\r\n我怕 🙂'), 'text/plain'],
  ['聊天.txt', Buffer.from([0xcb, 0xfb, 0xcb, 0xb5]), 'text/plain'],
];

test.each(kept)('%s is kept as what its bytes are', (name, bytes, mediaType) => {
  expect(kindOf({ name, bytes })?.mediaType).toBe(mediaType);
});

const refused: readonly (readonly [string, Buffer])[] = [
  ['照片.jpg', exe],
  ['判决书.pdf', html],
  ['判决书.txt', html],
  ['图.svg', svg],
  ['图.png', svg],
  ['图.txt', svg],
  ['便条.txt', exe],
  ['便条.txt', Buffer.from('a\u0000b')],
  ['便条.txt', Buffer.from('#!/bin/sh\nrm -rf ~')],
  ['装一下.exe', exe],
  ['照片.jpg.exe', jpeg],
  ['带宏的.docx', zip('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin')],
  ['带宏的.doc', ole('WordDocument', '_VBA_PROJECT')],
  ['压缩包.docx', zip('a.exe')],
  ['压缩包.zip', zip('a.jpg')],
  ['没有后缀', jpeg],
  ['空的.jpg', Buffer.alloc(0)],
];

test.each(refused)('%s is refused', (name, bytes) => {
  expect(kindOf({ name, bytes })).toBeUndefined();
});

describe('the name with which it leaves', () => {
  test('has the ending of what it is', () => {
    const bytes = latin('\u0089PNG\r\n\u001a\n..');
    const kind = kindOf({ name: '伤.jpg', bytes });
    expect(kind?.mediaType).toBe('image/png');
    expect(nameToTake({ name: '伤.jpg', mediaType: 'image/png' })).toBe('伤.jpg.png');
    expect(nameToTake({ name: '伤.PNG', mediaType: 'image/png' })).toBe('伤.PNG');
  });
});
