import { describe, expect, test } from '@jest/globals';
import type { TextKind } from '../../src/embedder.js';
import { LexicalIndex } from '../../src/retrieval/lexical.js';
import { unknownNames } from '../../src/retrieval/names.js';
import { FakeEmbedder } from '../support/fake-embedder.js';

/** Has a token for each of a few words, and for others one for every three letters. */
class WordPieces extends FakeEmbedder {
  override countTokens(text: string, _kind: TextKind): number {
    const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
    const known = /^(?:britain|peter|who|signed)$/i;
    return words.reduce(
      (sum, word) => sum + (known.test(word) ? 1 : Math.ceil(word.length / 3)),
      2,
    );
  }
}

const embedder = new WordPieces();
const index = await LexicalIndex.build([
  {
    text: 'Ingrid Solberg signed the paper on COVID-19 in Peru for the UN.',
    header: 'Heron Letter',
  },
  { text: 'The National Natural Science Foundation of China paid.', header: 'Heron Letter' },
]);
const unknown = (question: string) => unknownNames(question, index.wanted(question), embedder);

describe('a name that neither the corpus nor the model knows', () => {
  test.each([
    ['What did Petra Lindqvist sign?', ['Petra', 'Lindqvist']],
    ['what is QuantaLeaf working on', ['QuantaLeaf']],
    ['QuantaLeaf has signed what?', ['QuantaLeaf']],
    ['Is the XR5000 sold?', ['XR5000']],
    ['Who is Elena Marchetti-Bauer?', ['Elena', 'Marchetti-Bauer']],
    ["What is Lindqvist's paper on?", ['Lindqvist']],
    ['Who is Zoë Ångström?', ['Zoë', 'Ångström']],
    ['What did NASA sign with Britain?', ['NASA']],
    ['What did Peter Britain sign?', ['Peter', 'Britain']],
  ])('is seen in "%s": %j', (question, names) => {
    expect(unknown(question)).toEqual(names);
  });
});

describe('no unknown name', () => {
  test.each([
    ['that the corpus has', 'What did Ingrid Solberg say about COVID-19?'],
    ['that the corpus has with another ending', "What did Solberg's team sign?"],
    ['that the corpus has as initials', 'How much did the NNSFC pay?'],
    ['that the corpus has misspelt', 'What did Ingrid Sollberg sign?'],
    ['that the model has a token for', 'What was signed in Britain by Peter?'],
    ['written without a capital', 'what did lindqvist sign'],
    ['that is only the first word', 'Zeppelins were signed when?'],
    ['in a new sentence', 'I ask. Zeppelins were signed when? "Zeppelins" were it.'],
    ['a pronoun with its verb', 'Hello, I’d like to know who signed, and I’ll say why.'],
    ['in words that say nothing', 'What Happened In The Newsletter?'],
  ])('is one %s', (_, question) => {
    expect(unknown(question)).toEqual([]);
  });
});
