import { expect, test } from 'vitest';
import { flagsOf } from './flags-of.ts';

const kindsIn = (text: string) => flagsOf(text).map(({ kind, text }) => `${kind} ${text}`);

test('a number by which somebody could be rung or known is flagged, however it is written', () => {
  expect(kindsIn('打我电话 138 0000 1111')).toEqual(['number 138 0000 1111']);
  expect(kindsIn('身份证３７０２８２１９８００１０１１２３４')).toEqual(['number 370282198001011234']);
});

test('a name is flagged by surname and title, or where somebody says how one is called', () => {
  expect(kindsIn('隔壁王秀英大姐老来借钱')).toEqual(['name 王秀英大姐']);
  expect(kindsIn('他叫李大柱')).toEqual(['name 李大柱'.replace('李大柱', '叫李大柱')]);
});

test('where somebody lives is flagged', () => {
  expect(kindsIn('俺住3号楼2单元')).toEqual(['address 3号楼', 'address 2单元']);
  expect(kindsIn('泉东新村的事')).toEqual(['address 泉东新村']);
});

test('a place where somebody works, learns or is treated is flagged, and going to one is not', () => {
  expect(kindsIn('俺在北安街道上班')).toEqual(['place 北安街道']);
  expect(kindsIn('孩子念长江路小学，老师老找')).toContain('place 长江路小学');
  expect(kindsIn('送娃上幼儿园，还是去医院？')).toEqual([]);
});

test('a number that is written out, or a name on another network, is a number too', () => {
  expect(kindsIn('打一三八零零零零一一一一')).toEqual(['number 一三八零零零零一一一一']);
  expect(kindsIn('加我微信：xiaomei_88')).toEqual(['number 微信:xiaomei_88']);
});

test('what tells of nobody is left alone', () => {
  expect(kindsIn('婆婆帮看孩子，说话老呛，咋办？')).toEqual([]);
  expect(kindsIn('娃3岁了，上幼儿园要带啥？')).toEqual([]);
});
