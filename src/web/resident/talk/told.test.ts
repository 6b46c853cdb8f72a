import { describe, expect, it } from 'vitest';
import { SubmitRequest } from '../../../core/requests/asking/request-wish.ts';
import { firstWrong, homeToTell, namesIn, stepBeside, toldIn, wrongIn, type Told } from './told.ts';

const told = (some: Partial<Told> = {}): Told =>
  toldIn((name) => new Map(Object.entries(some)).get(name) ?? '');

describe('what she tells, step by step', () => {
  it('is enough with its first field', () => {
    expect(firstWrong(told({ words: '他又喝酒了' }))).toBeUndefined();
    expect(firstWrong(told())).toEqual({
      step: 'words',
      wrong: [{ field: 'words', code: 'required', limit: 1 }],
    });
  });

  it('is read by the desk alone and rings nobody, whatever a form says that is not ours', () => {
    const odd = told({ words: '话', readers: 'everybody', way: 'loudspeaker', whose: 'husband' });
    expect(odd).toMatchObject({ readers: 'desk', way: 'none', whose: 'self' });
  });

  it('asks which home only where one of them shall know', () => {
    expect(stepBeside('readers', told({ readers: 'desk' }), 1)).toBe('contact');
    expect(stepBeside('readers', told({ readers: 'home' }), 1)).toBe('home');
    expect(stepBeside('contact', told({ readers: 'desk' }), -1)).toBe('readers');
    expect(stepBeside('words', told(), -1)).toBe('words');
    expect(stepBeside('before', told(), 1)).toBe('before');
  });

  it('tells no home any more once she has changed her mind', () => {
    expect(homeToTell(told({ readers: 'home', homeId: 'a-home' }))).toBe('a-home');
    expect(homeToTell(told({ readers: 'desk', homeId: 'a-home' }))).toBeUndefined();
    expect(homeToTell(told({ readers: 'home', homeId: 'none' }))).toBeUndefined();
    expect(homeToTell(told({ readers: 'home' }))).toBeUndefined();
  });

  it('counts letters, not bytes, and takes no NUL', () => {
    expect(wrongIn('words', told({ words: '😀'.repeat(2000) }))).toEqual([]);
    expect(wrongIn('words', told({ words: '疼'.repeat(2001) }))).toEqual([
      { field: 'words', code: 'too-long', limit: 2000 },
    ]);
    expect(wrongIn('words', told({ words: '一\u0000二' }))).toEqual([{ field: 'words', code: 'not-text' }]);
  });

  it('asks for a number only where it shall be used', () => {
    expect(wrongIn('contact', told({ way: 'phone' }))).toEqual([{ field: 'number', code: 'required' }]);
    expect(wrongIn('contact', told({ way: 'none', number: '' }))).toEqual([]);
    expect(wrongIn('contact', told({ way: 'in-person', name: '小'.repeat(300) }))).toEqual([
      { field: 'name', code: 'too-long', limit: 40 },
    ]);
  });

  it('takes a second word of two letters and more, or none', () => {
    expect(wrongIn('before', told({ word: '丁' }))).toEqual([{ field: 'word', code: 'too-short', limit: 2 }]);
    expect(wrongIn('before', told({ word: '  ' }))).toEqual([]);
  });

  it('knows how many names the verb takes', () => {
    const five = ['甲甲', '乙乙', '丙丙', '丁丁', '戊戊'];
    expect(SubmitRequest.shape.notThese.safeParse(five).success).toBe(true);
    expect(SubmitRequest.shape.notThese.safeParse([...five, '己己']).success).toBe(false);
  });

  it('keeps out whoever she names, however she sets them apart', () => {
    expect(namesIn(told({ notThese: '王大姐、李主任， 村东头老孙\n' }))).toEqual([
      '王大姐',
      '李主任',
      '村东头老孙',
    ]);
    expect(wrongIn('readers', told({ notThese: '甲、乙、丙、丁、戊、己' }))).toEqual([
      { field: 'notThese', code: 'too-many-names' },
    ]);
    expect(wrongIn('readers', told())).toEqual([]);
  });
});
