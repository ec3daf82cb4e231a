import { refusalSpeaker } from '../refusals.js';

export const quoted = (text: string): string => `«${text}»`;

export const because = refusalSpeaker('es', {
  notFound: 'No encontrado.',
  quoted,
  noIssue: (phrase) =>
    `No hay ninguna edición de la época por la que preguntas${phrase ? ` (${phrase})` : ''}.`,
  neverMentioned: (names) =>
    `Estas ediciones nunca mencionan ${names ?? 'un nombre de tu pregunta'}.`,
  notSaidOf: (names, words) =>
    `Lo que más se acerca a ${names} en estas ediciones no menciona ${words}.`,
  notStated: (detail) =>
    `Lo que más se acerca a tu pregunta en estas ediciones no indica ${detail}.`,
  details: {
    'an amount of money': 'ninguna cantidad de dinero',
    'a telephone number': 'ningún número de teléfono',
    'an age': 'ninguna edad',
    'a height or length': 'ninguna altura ni longitud',
    'a weight': 'ningún peso',
  },
  notTold: 'Lo que más se acerca a tu pregunta en estas ediciones no dice lo que preguntas.',
  nothingClose: 'Nada en estas ediciones se acerca lo suficiente a tu pregunta.',
});
