import { refusalSpeaker } from '../refusals.js';

export const quoted = (text: string): string => `“${text}”`;

export const because = refusalSpeaker('pt-BR', {
  quoted,
  notFound: 'Nada encontrado.',
  noIssue: (phrase) => `Não há nenhuma edição do período pedido${phrase ? ` (${phrase})` : ''}.`,
  neverMentioned: (names) => `Estas edições nunca mencionam ${names ?? 'um nome da pergunta'}.`,
  notSaidOf: (names, words) =>
    `O que estas edições dizem de mais próximo de ${names} não menciona ${words}.`,
  notStated: (detail) => `O que estas edições dizem de mais próximo não informa ${detail}.`,
  details: {
    'an amount of money': 'nenhum valor em dinheiro',
    'a telephone number': 'nenhum número de telefone',
    'an age': 'nenhuma idade',
    'a height or length': 'nenhuma altura ou comprimento',
    'a weight': 'nenhum peso',
  },
  notTold: 'O que estas edições dizem de mais próximo não informa o detalhe pedido.',
  nothingClose: 'Nada nestas edições é próximo o bastante da pergunta.',
});
