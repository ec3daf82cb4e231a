import { refusalSpeaker } from '../refusals.js';

export const quoted = (text: string): string => `„${text}“`;

export const because = refusalSpeaker('de', {
  notFound: 'Nicht gefunden.',
  quoted,
  noIssue: (phrase) =>
    `Es gibt keine Ausgabe aus der Zeit, nach der du fragst${phrase ? ` (${phrase})` : ''}.`,
  neverMentioned: (names) =>
    `Diese Ausgaben erwähnen ${names ?? 'einen Namen aus deiner Frage'} nirgends.`,
  notSaidOf: (names, words) =>
    `Was in diesen Ausgaben ${names} am nächsten kommt, erwähnt ${words} nicht.`,
  notStated: (detail) => `Was deiner Frage in diesen Ausgaben am nächsten kommt, nennt ${detail}.`,
  details: {
    'an amount of money': 'keinen Geldbetrag',
    'a telephone number': 'keine Telefonnummer',
    'an age': 'kein Alter',
    'a height or length': 'keine Höhe oder Länge',
    'a weight': 'kein Gewicht',
  },
  notTold: 'Was deiner Frage in diesen Ausgaben am nächsten kommt, nennt nicht, wonach du fragst.',
  nothingClose: 'Nichts in diesen Ausgaben kommt deiner Frage nahe genug.',
});
