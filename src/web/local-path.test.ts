import { describe, expect, it } from 'vitest';
import { localPath } from './local-path.ts';

describe('localPath', () => {
  it('keeps a path of our own with its query and its anchor', () => {
    expect(localPath('/homes/1?near=36.4,120.4#week')).toBe('/homes/1?near=36.4,120.4#week');
  });

  it.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example/',
    '/.//evil.example/',
    '/\t/evil.example/',
    'javascript:alert(1)',
    'homes',
    '',
    undefined,
    `/${'a'.repeat(2000)}`,
  ])('goes to the first page instead of %j', (wish) => {
    expect(localPath(wish)).toBe('/');
  });

  it('goes to where the form wanted otherwise', () => {
    expect(localPath('//evil.example', '/me')).toBe('/me');
  });
});
