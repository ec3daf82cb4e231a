import type { CommandVocabulary, Words } from '../command-words.js';

const publication: Words = { name: 'publikation', description: 'Eine Publikation' };
const issue: Words = { name: 'ausgabe', description: 'Eine Ausgabe, z. B. Juni 2025' };
const on: Words = { name: 'an', description: 'Standard: ja' };
const channel: Words = { name: 'kanal', description: 'Welcher Kanal; Standard: dieser' };
const settingsChannel: Words = {
  name: 'kanal',
  description: 'Welcher Kanal; seine Threads gehören dazu',
};

export const commands = {
  ask: {
    name: 'fragen',
    description: 'Beantwortet eine Frage mit Auszügen aus den Ausgaben',
    messageMenu: 'Zu dieser Nachricht fragen',
    options: {
      question: { name: 'frage', description: 'Was du wissen möchtest' },
      issue,
      publication,
      since: {
        name: 'ab',
        description: 'Nur Ausgaben ab diesem Datum, z. B. 2025-05',
      },
      until: { name: 'bis', description: 'Nur Ausgaben bis zu diesem Datum, z. B. 2025-06' },
      private: { name: 'privat', description: 'Zeigt die Antwort nur dir' },
    },
  },
  latest: {
    name: 'neueste',
    description: 'Fasst die neueste Ausgabe in ihren eigenen Worten zusammen',
    options: { publication },
  },
  issue: {
    name: 'ausgabe',
    description: 'Fasst eine Ausgabe in ihren eigenen Worten zusammen',
    options: { issue },
  },
  issues: {
    name: 'ausgaben',
    description: 'Listet die Ausgaben mit Datum auf, die neueste zuerst',
    options: { publication },
  },
  timeline: {
    name: 'zeitleiste',
    description: 'Zeigt, wie oft und wo ein Thema in den Ausgaben vorkommt',
    options: {
      topic: { name: 'thema', description: 'Ein Wort oder mehrere, z. B. Weltraumwetter' },
      publication,
    },
  },
  status: { name: 'status', description: 'Sagt, wie es um den Bot und seinen Index steht' },
  questions: {
    name: 'offene-fragen',
    description: 'Was auf diesem Server gefragt und vermisst wurde (nur für Administratoren)',
  },
  forget: { name: 'vergiss', description: 'Löscht, was der Bot gespeichert hat' },
  'forget me': {
    name: 'mich',
    description: 'Löscht auf allen Servern alles, was der Bot über dich gespeichert hat',
  },
  subscribe: {
    name: 'abonnieren',
    description: 'Postet die Zusammenfassung jeder neuen Ausgabe in einem Kanal',
    options: { channel, publication },
  },
  unsubscribe: {
    name: 'abbestellen',
    description: 'Beendet, was /abonnieren begonnen hat',
    options: { channel, publication },
  },
  reindex: {
    name: 'neu-einlesen',
    description: 'Nimmt neue und geänderte Ausgaben auf (nur für Administratoren)',
  },
  config: { name: 'einstellungen', description: 'Einstellungen für diesen Server' },
  'config show': { name: 'zeigen', description: 'Zeigt, was für diesen Server eingestellt ist' },
  'config answer': {
    name: 'antworten',
    description: 'Beantwortet in einem Kanal jede Frage, bei der der Bot sich sicher ist',
    options: { channel: settingsChannel, on },
  },
  'config silent': {
    name: 'schweigen',
    description: 'Sagt in einem Kanal nichts, was alle sehen können',
    options: { channel: settingsChannel, on },
  },
  'config publication': {
    name: 'publikation',
    description: 'Die Publikation für Fragen, die keine nennen; ohne Angabe sind es alle',
    options: { publication },
  },
  'config private': {
    name: 'privat',
    description: 'Ob Antworten auf Befehle normalerweise nur sieht, wer den Befehl gibt',
    options: { on },
  },
  help: { name: 'hilfe', description: 'Sagt, was dieser Bot kann' },
} as const satisfies CommandVocabulary;
