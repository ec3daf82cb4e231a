import type { CommandVocabulary, Words } from '../command-words.js';

const publication: Words = { name: 'publication', description: 'Une seule publication' };
const issue: Words = { name: 'numéro', description: 'Un seul numéro, par ex. juin 2025' };
const on: Words = { name: 'actif', description: 'Par défaut\u00a0: oui' };
const channel: Words = {
  name: 'salon',
  description: 'Quel salon\u00a0; par défaut\u00a0: celui-ci',
};
const settingsChannel: Words = {
  name: 'salon',
  description: 'Quel salon\u00a0; ses fils en font partie',
};

export const commands = {
  ask: {
    name: 'demander',
    description: 'Répond à une question par des extraits des numéros',
    messageMenu: 'Question sur ce message',
    options: {
      question: { name: 'question', description: 'Ce que tu veux savoir' },
      issue,
      publication,
      since: {
        name: 'depuis',
        description: 'Seulement les numéros à partir de cette date, par ex. 2025-05',
      },
      until: {
        name: 'jusque',
        description: 'Seulement les numéros jusqu’à cette date, par ex. 2025-06',
      },
      private: { name: 'privé', description: 'Ne montre la réponse qu’à toi' },
    },
  },
  latest: {
    name: 'dernier',
    description: 'Résume le dernier numéro avec ses propres mots',
    options: { publication },
  },
  issue: {
    name: 'numéro',
    description: 'Résume un numéro avec ses propres mots',
    options: { issue },
  },
  issues: {
    name: 'numéros',
    description: 'Liste les numéros et leurs dates, du plus récent au plus ancien',
    options: { publication },
  },
  timeline: {
    name: 'chronologie',
    description: 'Montre où et combien de fois un sujet apparaît au fil des numéros',
    options: {
      topic: { name: 'sujet', description: 'Un mot ou quelques-uns, par ex. météo spatiale' },
      publication,
    },
  },
  status: { name: 'état', description: 'Dit comment vont le bot et son index' },
  questions: {
    name: 'sans-réponse',
    description:
      'Les questions de ce serveur restées sans réponse utile (administrateurs seulement)',
  },
  forget: { name: 'oublier', description: 'Supprime ce que le bot a conservé' },
  'forget me': {
    name: 'mes-données',
    description: 'Supprime tout ce que le bot a conservé sur toi, sur tous les serveurs',
  },
  subscribe: {
    name: 'abonner',
    description: 'Publie le résumé de chaque nouveau numéro dans un salon',
    options: { channel, publication },
  },
  unsubscribe: {
    name: 'désabonner',
    description: 'Met fin à ce que /abonner a commencé',
    options: { channel, publication },
  },
  reindex: {
    name: 'réindexer',
    description: 'Prend en compte les numéros nouveaux ou modifiés (administrateurs seulement)',
  },
  config: { name: 'réglages', description: 'Les réglages de ce serveur' },
  'config show': { name: 'afficher', description: 'Affiche les réglages de ce serveur' },
  'config answer': {
    name: 'répondre',
    description: 'Répond, dans un salon, à chaque question dont le bot est sûr',
    options: { channel: settingsChannel, on },
  },
  'config silent': {
    name: 'silence',
    description: 'Ne dit rien, dans un salon, que tout le monde puisse voir',
    options: { channel: settingsChannel, on },
  },
  'config publication': {
    name: 'publication',
    description: 'La publication des questions qui n’en nomment pas\u00a0; sans elle, toutes',
    options: { publication },
  },
  'config private': {
    name: 'privé',
    description: 'Si seule la personne qui lance une commande voit la réponse par défaut',
    options: { on },
  },
  help: { name: 'aide', description: 'Dit ce que ce bot sait faire' },
} as const satisfies CommandVocabulary;
