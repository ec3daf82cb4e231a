import { describe, expect, test } from '@jest/globals';
import { latestIssues } from '../../src/retrieval/latest-issue.js';
import { issueOf } from '../support/library.js';

const june = issueOf('The Heron Review', '2025-06');
const may = issueOf('The Heron Review', '2025-05');
const april = issueOf('The Heron Review', '2025-04');
const undated = issueOf('The Heron Review', null);
const issues = [june, may, april, undated];

describe('the latest issue', () => {
  test.each([
    ['What does the latest issue say about owls?', 'What does say about owls?'],
    ['In the newest Heron Review, who counts owls?', ', who counts owls?'],
    ['owls in your last newsletter', 'owls'],
    ['the most recent edition of the Heron Review on owls', 'on owls'],
    ['What is in the current issue?', 'What is ?'],
  ])('is meant in "%s"', (question, rest) => {
    expect(latestIssues(question, issues)).toMatchObject({ filters: { issue: june.id }, rest });
  });

  test.each([
    'What is the most recent number of research fronts?',
    'Who spoke at the latest edition of the Belt and Road Conference?',
    'What was in the latest issue of nature?',
    'What is the latest on owls?',
    'How long did it last?',
  ])('is not meant in "%s"', (question) => {
    expect(latestIssues(question, issues)).toBeNull();
  });

  test('is none where no issue states a date', () => {
    expect(latestIssues('What is in the latest issue?', [undated])).toBeNull();
  });
});

describe('the issue before the latest', () => {
  test('is meant by "the previous issue"', () => {
    expect(latestIssues('owls in the previous issue', issues)?.filters).toEqual({ issue: may.id });
  });

  test('is none where there is only one', () => {
    expect(latestIssues('owls in the previous issue', [june])).toBeNull();
  });
});

test('the latest issue of a publication is meant by its name, in whatever letters it is', () => {
  for (const name of ['Übersicht', 'Le Café', 'Вестник', 'Gulls (Weekly)']) {
    const issue = issueOf(name, '2025-06');
    expect(latestIssues(`owls in the latest ${name}`, [issue])).toMatchObject({
      filters: { issue: issue.id },
      rest: 'owls',
    });
  }
});

describe('the last few issues', () => {
  test.each([
    ['owls in the last two issues', 20250501],
    ['owls in the last 3 issues', 20250401],
    ['owls in the latest six issues', 20250401],
  ])('are meant in "%s", from the oldest of them on', (question, since) => {
    expect(latestIssues(question, issues)?.filters).toEqual({ since });
  });
});

test('the latest issue is found however long the names of publications are, and however many', () => {
  const long = { ...june, publication: 'A very long name '.repeat(500) };
  const many = Array.from({ length: 3000 }, (_, i) => ({ ...may, publication: `Daily ${i} News` }));
  const filters = { issue: june.id };
  expect(latestIssues('owls in the latest issue', [long, ...many])).toMatchObject({ filters });
  expect(latestIssues('owls in the latest Daily 2999 News', [june, ...many])).toMatchObject({
    filters,
    rest: 'owls',
  });
});
