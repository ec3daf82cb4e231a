import { describe, expect, test } from '@jest/globals';
import { phrasesFor } from '../../../src/bot/phrases/index.js';
import type { Refusal } from '../../../src/retrieval/judge.js';

const because = (locale: string, refusal: Omit<Refusal, 'sentence'>): string => {
  const { notFound, thereAre } = phrasesFor(locale);
  return notFound.because({ ...refusal, sentence: 'In English.' }, thereAre(4, null));
};

describe('why there is no answer', () => {
  test.each([
    ['pt-BR', 'Nada encontrado. Não há nenhuma edição do período pedido (“1987”). Há 4 edições.'],
    ['zh-CN', '未找到。没有所问时间（“1987”）的刊期。共有 4 期。'],
    [
      'ja',
      '見つかりませんでした。お尋ねの時期（「1987」）の号はありません。号は全部で4件あります。',
    ],
  ])('in %s quotes what the question says of the time, and tells what there is', (locale, said) => {
    expect(because(locale, { kind: 'period', phrase: '1987' })).toBe(said);
  });

  test.each([
    ['pt-BR', 'Nada encontrado. Estas edições nunca mencionam “Quux” ou “Fnord”.'],
    ['zh-CN', '未找到。各期均未提到“Quux”或“Fnord”。'],
    ['ja', '見つかりませんでした。「Quux」または「Fnord」に触れた号はありません。'],
  ])('in %s quotes the names that are never mentioned', (locale, said) => {
    expect(because(locale, { kind: 'name', names: ['Quux', 'Fnord'] })).toBe(said);
  });

  test.each([
    ['pt-BR', 'o que estas edições dizem de mais próximo não informa nenhum peso.'],
    ['zh-CN', '各期中最接近的内容没有说明重量。'],
    ['ja', '最も近い記述に重さは書かれていません。'],
  ])('in %s names the detail that is not stated', (locale, said) => {
    expect(because(locale, { kind: 'detail', detail: 'a weight' }).toLowerCase()).toContain(said);
  });
});
