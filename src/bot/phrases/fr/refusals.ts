import { refusalSpeaker } from '../refusals.js';

export const quoted = (text: string): string => `«\u00a0${text}\u00a0»`;

export const because = refusalSpeaker('fr', {
  notFound: 'Introuvable.',
  quoted,
  noIssue: (phrase) =>
    `Aucun numéro ne date de la période demandée${phrase ? ` (${phrase})` : ''}.`,
  neverMentioned: (names) =>
    `Ces numéros ne mentionnent jamais ${names ?? 'un nom de ta question'}.`,
  notSaidOf: (names, words) =>
    `Ce qui, dans ces numéros, se rapproche le plus de ${names} ne mentionne pas ${words}.`,
  notStated: (detail) =>
    `Ce qui, dans ces numéros, se rapproche le plus de ta question n’indique pas ${detail}.`,
  details: {
    'an amount of money': 'de montant',
    'a telephone number': 'de numéro de téléphone',
    'an age': 'd’âge',
    'a height or length': 'de hauteur ni de longueur',
    'a weight': 'de poids',
  },
  notTold:
    'Ce qui, dans ces numéros, se rapproche le plus de ta question ne dit pas ce que tu demandes.',
  nothingClose: 'Rien dans ces numéros n’est assez proche de ta question.',
});
