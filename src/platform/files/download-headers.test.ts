import { expect, test } from 'vitest';
import { downloadHeaders } from './download-headers.ts';

const disposition = (name: string) =>
  downloadHeaders({ name, mediaType: 'image/jpeg' })['content-disposition'];

test('a name leaves as it was given, whatever is in it, and adds nothing to the headers', () => {
  expect(disposition('她的伤 (1).jpg')).toBe(
    `attachment; filename="file.jpg"; filename*=UTF-8''%E5%A5%B9%E7%9A%84%E4%BC%A4%20%281%29.jpg`,
  );
  for (const odd of ['a".jpg', 'a;b.jpg', 'a\r\nset-cookie: x.jpg', `a'b*c.jpg`, '<script>.jpg', '🙂.jpg'])
    expect(disposition(odd)).toMatch(/^attachment; filename="file\.jpg"; filename\*=UTF-8''[\w.%~!-]+$/);
});
