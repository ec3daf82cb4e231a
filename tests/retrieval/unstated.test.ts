import { describe, expect, test } from '@jest/globals';
import { lacksKind, unstatedDetail } from '../../src/retrieval/unstated.js';

const plain = 'The crane came ashore on 11 March and was made ready by a crew of six.';

describe('a detail that the texts do not state', () => {
  test.each([
    ['How much did the crane cost?', 'an amount of money'],
    ['What is the budget of the harbour?', 'an amount of money'],
    ['What salary does the chair get?', 'an amount of money'],
    ['What is the telephone number of the crew?', 'a telephone number'],
    ['How old is Rufus Halloran?', 'an age'],
    ['How tall is the crane?', 'a height or length'],
    ['How much does the crane weigh?', 'a weight'],
  ])('is seen in "%s"', (question, name) => {
    expect(unstatedDetail(question, [plain, plain])).toBe(name);
  });
});

describe('no detail is missed', () => {
  test.each([
    ['How much did the crane cost?', 'The price was 1.84 million euros.'],
    ['What is the fee for a berth?', 'A berth is £12 a night.'],
    ['What is the phone number of the office?', 'Ring 01632 960 123.'],
    ['How old is Maren Oduya?', 'Maren Oduya, 34, received her licence.'],
    ['How old is the tower?', 'The tower was built in 1868.'],
    ['How tall was the flower?', 'The flower stood 2.41 metres tall.'],
    ['How heavy is the tuber?', 'The tuber weighed 58 kilograms.'],
  ])('where one of the texts states it: "%s"', (question, text) => {
    expect(unstatedDetail(question, [plain, text])).toBeNull();
  });

  test.each([
    'When did the crane come ashore?',
    'How many people made it ready?',
    'What did the crane cost the town in goodwill?',
    'How much did it reduce the cost of a lift?',
    'How much do costs rise in winter?',
    'How did the age of sail end?',
  ])('where none is asked for: "%s"', (question) => {
    expect(
      unstatedDetail(question, [plain, 'In the age of sail, ships were built here.']),
    ).toBeNull();
  });
});

describe('the kind of thing that a question asks for', () => {
  test.each([
    ['When was it launched?', 'It was launched on 29 May.', 'It was launched from a ship.'],
    ['How many people came?', 'Around 800 came.', 'Many people came.'],
    ['How many people came?', 'Eleven came.', 'Many people came.'],
    ['Who led the work?', 'The work was led by Ingrid Solberg.', 'The work was led by a pilot.'],
    ['Where is it held?', 'It is held in Chengdu.', 'It is held twice a year.'],
  ])('is seen or missed: "%s"', (question, having, lacking) => {
    expect(lacksKind(question, [having])).toBe(false);
    expect(lacksKind(question, [lacking])).toBe(true);
    expect(lacksKind(question, [lacking, having])).toBe(false);
  });

  test('is not looked for where it could be anything', () => {
    expect(lacksKind('What is it about?', ['It is about bees.'])).toBe(false);
  });
});
