import { dateSpeaker } from '../dates.js';
import type { Phrases } from '../en.js';
import { commands } from './commands.js';
import { because, quoted } from './refusals.js';

const { ask, issue, issues } = commands;

const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;
const issueCount = (count: number) => counted(count, 'Ausgabe', 'Ausgaben');
const passageCount = (count: number) => counted(count, 'Textstelle', 'Textstellen');
const since = (days: number) => (days === 1 ? 'am letzten Tag' : `in den letzten ${days} Tagen`);

export const phrases: Phrases = {
  date: dateSpeaker('de', {
    undated: 'ohne Datum',
    seasons: ['Frühjahr', 'Sommer', 'Herbst', 'Winter'],
    ofYear: (season, year) => `${season} ${year}`,
    quarter: (quarter, year) => `${quarter}. Quartal ${year}`,
  }),
  page: (number) => `S. ${number}`,
  thereAre: (count, span) => {
    const there = `Es gibt ${issueCount(count)}`;
    if (!span) return `${there}.`;
    return span.from === span.to
      ? `${there} (${span.to}).`
      : `${there} (${span.from} bis ${span.to}).`;
  },
  help: {
    title: 'Antworten aus den bisherigen Ausgaben',
    how: 'Frag in einfachen Worten, am besten in der Sprache der Ausgaben. Die Antwort ist, was die Ausgaben sagen, Wort für Wort, mit Publikation, Abschnitt und Datum der Ausgabe; sagen sie es nicht, erfährst du auch das.',
    commands: 'Befehle',
    narrow:
      'Englische Zeitangaben wie „in May 2025“, „since March“ oder „latest issue“ grenzen eine Frage ein.',
  },
  access: {
    serverOnly: (what) =>
      `${what} geht nur auf einem Server, und nur für die, die es dort benutzen dürfen.`,
    managers: (what) => `${what} ist für die, die diesen Server verwalten dürfen.`,
    administrators: (what) => `${what} ist nur für Administratoren dieses Servers.`,
  },
  errors: {
    unexpected: (reference) =>
      `Das hat leider nicht geklappt; wer diesen Bot betreibt, findet den Grund unter ${reference}.`,
    noCommand: (name) => `Den Befehl /${name} gibt es nicht mehr.`,
    noAction:
      'Dieser Button stammt aus einer anderen Version des Bots: Frag noch einmal, dann bekommst du einen neuen.',
    noThread: 'Hier lässt sich kein Thread öffnen.',
    notAllowed:
      'Um hier zu antworten, brauche ich die Berechtigungen Nachrichten senden, Links einbetten und Nachrichtenverlauf anzeigen.',
  },
  queue: {
    full: 'Es warten so viele Fragen, dass kein Platz für eine weitere ist: Frag in einer Minute noch einmal.',
    tooMany: (seconds) =>
      `Du fragst schneller, als ich antworten darf: Frag in ${seconds === 1 ? 'einer Sekunde' : `${seconds} Sekunden`} noch einmal.`,
  },
  pages: {
    previous: '◀ Zurück',
    next: 'Weiter ▶',
    which: (page, pages) => `Seite ${page} von ${pages}`,
  },
  digest: {
    sections: (count) =>
      count === 1
        ? '1 Abschnitt, in seinen eigenen aussagekräftigsten Sätzen.'
        : `${count} Abschnitte, jeder in seinen eigenen aussagekräftigsten Sätzen.`,
    undated: 'Die Quelle nennt kein Datum.',
    untitled: 'Ohne Überschrift',
    withoutSentences:
      'Kein einzelner Satz steht dafür: Wähle den Abschnitt unten, um ihn zu lesen.',
    choose: 'Einen Abschnitt im Wortlaut lesen',
    readOn: `Wähle einen Abschnitt, um ihn im Wortlaut zu lesen, oder frag danach mit /${ask.name}.`,
    noLatest: `Keine der Ausgaben nennt ein Datum, also ist keine die neueste; /${issues.name} listet alle auf.`,
    gone: `Das steht nicht mehr im Index oder hat sich geändert: /${issues.name} zeigt, was es gibt.`,
  },
  issues: {
    choose: 'Eine Ausgabe öffnen',
    open: `/${issue.name} fasst eine davon zusammen.`,
    documents: (count) => counted(count, 'Dokument', 'Dokumente'),
    dateFromList: 'Datum aus issues.json',
    dateFromName: 'Datum aus dem Dateinamen',
    dateFromFront: 'Datum von der Titelseite, die sie ankündigt',
    noDate: 'die Quelle nennt kein Datum',
    gone: `Diese Publikation ist nicht mehr im Index: /${issues.name} zeigt, was es gibt.`,
  },
  timeline: {
    noWords: 'Nenne ein Thema in Worten, zum Beispiel: Weltraumwetter',
    none: (count, unknown) =>
      unknown.length > 0
        ? `In ${count === 1 ? 'der einen Ausgabe' : `keiner der ${count} Ausgaben`} steht ${unknown.map(quoted).join(' oder ')}${count === 1 ? ' nicht' : ''}.`
        : `Keine Textstelle ${count === 1 ? 'der einen Ausgabe' : `der ${count} Ausgaben`} hat all diese Wörter; versuch es mit weniger.`,
    found: (passages, count, all) =>
      `${passageCount(passages)} in ${count} von ${counted(all, 'Ausgabe', 'Ausgaben')}.`,
    undated: (passages, count) =>
      `${passages} davon ${passages === 1 ? 'steht' : 'stehen'} in ${count === 1 ? 'einer Ausgabe' : `${count} Ausgaben`} ohne Datum, die im Bild ${count === 1 ? 'fehlt' : 'fehlen'}.`,
    counted: (words) =>
      words.length === 1
        ? `Gezählt sind Textstellen mit ${quoted(words[0]!)} in jeder Form, im Text oder in den Überschriften.`
        : `Gezählt sind Textstellen mit all diesen Wörtern in jeder Form, im Text oder in den Überschriften: ${words.join(', ')}.`,
    shaded: 'Wo das Bild schattiert ist, gab es keine Ausgabe.',
    cited: (title, passages) => `${title}: ${passageCount(passages)}`,
    alt: (topic, counts) =>
      `Balken: Textstellen zu ${quoted(topic)} im Lauf der Zeit. ${counts.join('; ')}.`,
  },
  subscribe: {
    newIssue: 'Eine neue Ausgabe.',
    others: (count) =>
      count === 1
        ? `Zugleich kam noch eine: /${issues.name} zeigt sie.`
        : `Zugleich kamen ${count} weitere: /${issues.name} zeigt sie.`,
    done: 'Jede neue Ausgabe wird dort angekündigt, sobald sie aufgenommen ist.',
    already: 'Dort wird schon jede neue Ausgabe angekündigt.',
    ended: 'Neue Ausgaben werden dort nicht mehr angekündigt.',
    none: 'Dort werden keine neuen Ausgaben angekündigt.',
    noChannel:
      'Dort kann niemand schreiben: Wähle einen Textkanal oder einen Thread dieses Servers.',
    missing: (permissions) =>
      `Ich darf dort noch nicht posten: Erlaube mir in den Einstellungen des Kanals ${permissions.join(', ')}.`,
    list: 'Neue Ausgaben werden angekündigt in',
    everything: 'alle Publikationen',
  },
  reindex: {
    reading: 'Die Ausgaben werden gelesen…',
    embedding: (done, total) =>
      `Einbetten: ${done} von ${total} Textstellen (${Math.floor((100 * done) / total)} %).`,
    running: 'Die Ausgaben werden schon neu eingelesen: Warte, bis das fertig ist.',
    done: 'Der neue Index gilt.',
    unchanged: 'Nichts hat sich geändert.',
    holds: (documents, count, passages) =>
      `Der Index enthält ${passageCount(passages)} aus ${issueCount(count)} in ${counted(documents, 'Dokument', 'Dokumenten')}.`,
    work: (embedded, reused, removed, seconds) =>
      `${passageCount(embedded)} eingebettet, ${reused} behalten, ${removed} entfernt, in ${seconds} s.`,
    newIssues: (count) => `Neue Ausgaben: ${count}`,
    changedIssues: (count) => `Geänderte Ausgaben: ${count}`,
    removedIssues: (count) => `Entfernte Ausgaben: ${count}`,
  },
  more: (count) => `und ${count} weitere`,
  threadOpened: 'Thread eröffnet:',
  yes: 'ja',
  no: 'nein',
  status: {
    title: 'Status',
    index: 'Index',
    sizes: (count, passages) => `${issueCount(count)}, ${passageCount(passages)}`,
    span: (from, to) => (from === to ? from : `${from} bis ${to}`),
    model: 'Modell',
    lastJob: 'Zuletzt nach neuen Ausgaben gesehen',
    never: 'noch nie, seit es Aufzeichnungen gibt',
    jobDone: (embedded, removed, problems) =>
      `${passageCount(embedded)} eingebettet, ${removed} entfernt, ${counted(problems, 'Problem', 'Probleme')}`,
    jobFailed: 'ohne Erfolg; der vorherige Index gilt weiter',
    started: 'Gestartet',
    latency: 'Weg zu Discord und zurück',
    milliseconds: (ms) => `${ms} ms`,
    unmeasured: 'noch nicht gemessen',
    version: 'Version',
  },
  questions: {
    title: 'Was vermisst wurde',
    off: 'Fragen werden nicht gespeichert: RECORD_QUESTIONS ist dort, wo der Bot läuft, ausgeschaltet.',
    none: (days) => `Auf diesem Server hat ${since(days)} niemand etwas vermisst.`,
    kept: (days) =>
      `Was auf diesem Server ${since(days)} gefragt und nicht gefunden oder als nicht hilfreich markiert wurde, das Neueste zuerst.`,
    reasons: {
      period: 'nicht gefunden: keine Ausgabe aus dieser Zeit',
      name: 'nicht gefunden: ein Name, den die Ausgaben nie erwähnen',
      detail: 'nicht gefunden: eine Angabe, die nicht darin steht',
      'nothing close': 'nicht gefunden: nichts kam nahe genug',
    },
    unhelpful: (times) => (times === 1 ? 'nicht hilfreich' : `${times}-mal nicht hilfreich`),
    times: (times) => `${times}-mal gefragt`,
  },
  forget: {
    nothing: 'Über dich ist nichts gespeichert.',
    done: (questions, conversations) =>
      `Gelöscht: ${counted(questions, 'Frage', 'Fragen')} von dir samt dem, was du zu den Antworten gesagt hast, und ${counted(conversations, 'Gespräch', 'Gespräche')}. Die Buttons unter diesen Antworten gehen nicht mehr.`,
  },
  config: {
    title: 'Was für diesen Server eingestellt ist',
    answering: 'Beantwortet jede Frage, bei der er sich sicher ist',
    silent: 'Sagt nichts, was alle sehen können',
    nowhere: 'in keinem Kanal',
    publication: 'Publikation für Fragen, die keine nennen',
    allOfThem: 'alle',
    private: 'Antworten auf Befehle sieht normalerweise nur, wer den Befehl gibt',
    notYet: 'Noch nicht wirksam: Discord zeigt dem Bot nur Nachrichten, die an ihn gerichtet sind.',
    toReadMessages: [
      '1. Öffne im Entwicklerportal von Discord die Anwendung, wähle Bot und schalte Message Content Intent ein.',
      '2. Setze DISCORD_MESSAGE_CONTENT=on dort, wo der Bot läuft, in .env oder in der Umgebung.',
      '3. Starte den Bot neu.',
    ],
  },
  ask: {
    needsWords: 'Stell eine Frage in Worten, zum Beispiel: Was gibt es Neues zum Weltraumwetter?',
    withheld:
      'Discord zeigt mir eine Nachricht nur, wenn ihr Text mich erwähnt: Schreib @ und meinen Namen in deine Antwort.',
    sure: {
      high: 'Sehr wahrscheinlich die Antwort',
      medium: 'Wahrscheinlich die Antwort',
      low: 'Vielleicht die Antwort: Sieh selbst nach',
    },
    understoodAs: (question) => `Verstanden als: ${question}`,
    only: (titles) => `Nur: ${titles.join(', ')}`,
    since: (date) => `ab ${date}`,
    until: (date) => `bis ${date}`,
    excerpts: ({ first, last, all }) =>
      first === last ? `Auszug ${first} von ${all}` : `Auszüge ${first} bis ${last} von ${all}`,
    inContext: 'Im Zusammenhang',
    inContextOf: (number) => `${number} im Zusammenhang`,
    surroundings: 'Fett der Auszug, darum herum, was neben ihm steht.',
    excerptGone: 'Dieser Auszug ist nicht mehr im Index: Frag noch einmal.',
    startThread: 'Thread starten',
    inThread: `Frag hier mit /${ask.name} weiter oder indem du mich erwähnst: Was du fragst, wird im Licht dieser Frage verstanden.`,
    helpful: 'Hilfreich',
    unhelpful: 'Nicht hilfreich',
    whyTitle: 'Was hat gefehlt?',
    whyLabel: 'In deinen eigenen Worten',
    whyHint: 'z. B. die Antwort steht in der Mai-Ausgabe auf Seite 3',
    thanks: 'Danke, ist notiert.',
    gone: 'Diese Frage kenne ich nicht mehr: Stell sie noch einmal.',
    notYours: `Das kann hier nur, wer gefragt hat; stell dieselbe Frage mit /${ask.name}, dann kannst du es selbst.`,
  },
  notFound: {
    because,
    merelyNearest: 'Was folgt, kommt nur am nächsten und ist keine Antwort.',
    around: (count) => (count === 1 ? 'Die nächste Ausgabe' : 'Die Ausgaben um diese Zeit'),
    askNearby: (from, to) => (from === to ? `Suchen in: ${from}` : `Suchen von ${from} bis ${to}`),
    askEverywhere: 'In allen Ausgaben suchen',
  },
};
