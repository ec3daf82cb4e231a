import type { Phrases } from '../en.js';
import { commands } from './commands.js';
import { date, since, until } from './dates.js';
import { because, quoted } from './refusals.js';

const { ask, issue, issues } = commands;

const counted = (count: number, one: string, many: string): string =>
  `${count} ${count < 2 ? one : many}`;
const issueCount = (count: number) => counted(count, 'numéro', 'numéros');
const passageCount = (count: number) => counted(count, 'passage', 'passages');
const inTheLast = (days: number) =>
  days === 1 ? 'au cours du dernier jour' : `au cours des ${days} derniers jours`;

/** Before a colon, a semicolon or a question mark French has a space, at which no line breaks: \u00a0. */
export const phrases: Phrases = {
  date,
  page: (number) => `p. ${number}`,
  thereAre: (count, span) => {
    const there = `Il y a ${issueCount(count)}`;
    if (!span) return `${there}.`;
    return span.from === span.to
      ? `${there} (${span.to}).`
      : `${there} (${span.from} à ${span.to}).`;
  },
  help: {
    title: 'Des réponses tirées des anciens numéros',
    how: 'Pose ta question avec des mots simples, de préférence dans la langue des numéros. La réponse est ce que disent les numéros, mot pour mot, avec la publication, la rubrique et la date du numéro\u00a0; s’ils ne le disent pas, le bot te le dit.',
    commands: 'Commandes',
    narrow:
      'Des indications de temps en anglais comme «\u00a0in May 2025\u00a0», «\u00a0since March\u00a0» ou «\u00a0latest issue\u00a0» limitent la recherche.',
  },
  access: {
    serverOnly: (what) =>
      `${what} ne marche que sur un serveur, pour les personnes qui y ont accès.`,
    managers: (what) => `${what} est pour les personnes qui peuvent gérer ce serveur.`,
    administrators: (what) => `${what} est réservé aux administrateurs de ce serveur.`,
  },
  errors: {
    unexpected: (reference) =>
      `Désolé, ça n’a pas marché\u00a0; la personne qui héberge ce bot en trouve la raison sous ${reference}.`,
    noCommand: (name) => `La commande /${name} n’existe plus.`,
    noAction:
      'Ce bouton vient d’une autre version du bot\u00a0: repose ta question pour en avoir un nouveau.',
    noThread: 'Impossible d’ouvrir un fil ici.',
    notAllowed:
      'Pour répondre ici, j’ai besoin des permissions Envoyer des messages, Intégrer des liens et Voir les anciens messages.',
  },
  queue: {
    full: 'Tant de questions attendent qu’il n’y a plus de place pour une autre\u00a0: réessaie dans une minute.',
    tooMany: (seconds) =>
      `Tu demandes plus vite que je ne peux répondre\u00a0: réessaie dans ${seconds === 1 ? 'une seconde' : `${seconds} secondes`}.`,
  },
  pages: {
    previous: '◀ Précédent',
    next: 'Suivant ▶',
    which: (page, pages) => `Page ${page} sur ${pages}`,
  },
  digest: {
    sections: (count) =>
      count === 1
        ? '1 rubrique, dans ses phrases les plus parlantes.'
        : `${count} rubriques, chacune dans ses phrases les plus parlantes.`,
    undated: 'La source n’indique pas de date.',
    untitled: 'Sans titre',
    withoutSentences:
      'Aucune phrase ne la résume à elle seule\u00a0: choisis-la ci-dessous pour la lire.',
    choose: 'Lire une rubrique mot pour mot',
    readOn: `Choisis une rubrique pour la lire mot pour mot, ou pose une question avec /${ask.name}.`,
    noLatest: `Aucun numéro n’indique de date, donc aucun n’est le dernier\u00a0; /${issues.name} les liste tous.`,
    gone: `Cela n’est plus dans l’index ou a changé\u00a0: /${issues.name} montre ce qu’il y a.`,
  },
  issues: {
    choose: 'Ouvrir un numéro',
    open: `/${issue.name} en résume un.`,
    documents: (count) => counted(count, 'document', 'documents'),
    dateFromList: 'date tirée de issues.json',
    dateFromName: 'date tirée du nom du fichier',
    dateFromFront: 'date tirée de la une qui l’annonce',
    noDate: 'la source n’indique pas de date',
    gone: `Cette publication n’est plus dans l’index\u00a0: /${issues.name} montre ce qu’il y a.`,
  },
  timeline: {
    noWords: 'Donne un sujet en quelques mots, par exemple\u00a0: météo spatiale',
    none: (count, unknown) =>
      unknown.length > 0
        ? `Aucun des numéros (${count}) ne contient ${unknown.map(quoted).join(' ou ')}.`
        : `Aucun passage des numéros (${count}) ne contient tous ces mots\u00a0; essaie avec moins de mots.`,
    found: (passages, count, all) =>
      `${passageCount(passages)} dans ${count} ${count < 2 ? 'numéro' : 'numéros'} sur ${all}.`,
    undated: (passages, count) =>
      `Dont ${passages} dans ${count === 1 ? 'un numéro' : `${count} numéros`} sans date, que l’image laisse de côté.`,
    counted: (words) =>
      words.length === 1
        ? `Sont comptés les passages avec ${quoted(words[0]!)} sous toutes ses formes, dans le texte ou ses titres.`
        : `Sont comptés les passages avec tous ces mots sous toutes leurs formes, dans le texte ou ses titres\u00a0: ${words.join(', ')}.`,
    shaded: 'Là où l’image est ombrée, il n’y a pas eu de numéro.',
    cited: (title, passages) => `${title}\u00a0: ${passageCount(passages)}`,
    alt: (topic, counts) =>
      `Barres\u00a0: passages sur ${quoted(topic)} au fil du temps. ${counts.join('\u00a0; ')}.`,
  },
  subscribe: {
    newIssue: 'Un nouveau numéro.',
    others: (count) =>
      count === 1
        ? `Un autre est arrivé en même temps\u00a0: /${issues.name} le montre.`
        : `${count} autres sont arrivés en même temps\u00a0: /${issues.name} les montre.`,
    done: 'Chaque nouveau numéro y sera annoncé dès qu’il sera pris en compte.',
    already: 'Chaque nouveau numéro y est déjà annoncé.',
    ended: 'Les nouveaux numéros n’y seront plus annoncés.',
    none: 'Aucun nouveau numéro n’y est annoncé.',
    noChannel: 'Personne ne peut y écrire\u00a0: choisis un salon textuel ou un fil de ce serveur.',
    missing: (permissions) =>
      `Je n’ai pas encore le droit d’y publier\u00a0: dans les paramètres du salon, accorde-moi ${permissions.join(', ')}.`,
    list: 'Les nouveaux numéros sont annoncés dans',
    everything: 'toutes les publications',
  },
  reindex: {
    reading: 'Lecture des numéros…',
    embedding: (done, total) =>
      `Vectorisation\u00a0: ${done} passages sur ${total} (${Math.floor((100 * done) / total)}\u00a0%).`,
    running: 'Les numéros sont déjà en cours de réindexation\u00a0: attends que ce soit fini.',
    done: 'Le nouvel index est en vigueur.',
    unchanged: 'Rien n’a changé.',
    holds: (documents, count, passages) =>
      `L’index contient ${passageCount(passages)} de ${issueCount(count)} dans ${counted(documents, 'document', 'documents')}.`,
    work: (embedded, reused, removed, seconds) =>
      `Passages vectorisés\u00a0: ${embedded}, gardés\u00a0: ${reused}, retirés\u00a0: ${removed}, en ${seconds} s.`,
    newIssues: (count) => `Nouveaux numéros\u00a0: ${count}`,
    changedIssues: (count) => `Numéros modifiés\u00a0: ${count}`,
    removedIssues: (count) => `Numéros retirés\u00a0: ${count}`,
  },
  more: (count) => `et ${count} de plus`,
  threadOpened: 'Fil ouvert\u00a0:',
  yes: 'oui',
  no: 'non',
  status: {
    title: 'État',
    index: 'Index',
    sizes: (count, passages) => `${issueCount(count)}, ${passageCount(passages)}`,
    span: (from, to) => (from === to ? from : `${from} à ${to}`),
    model: 'Modèle',
    lastJob: 'Dernière recherche de nouveaux numéros',
    never: 'jamais depuis le début des relevés',
    jobDone: (embedded, removed, problems) =>
      `passages vectorisés\u00a0: ${embedded}, retirés\u00a0: ${removed}, ${counted(problems, 'problème', 'problèmes')}`,
    jobFailed: 'sans succès\u00a0; l’index précédent reste en vigueur',
    started: 'Démarré',
    latency: 'Aller-retour vers Discord',
    milliseconds: (ms) => `${ms} ms`,
    unmeasured: 'pas encore mesuré',
    version: 'Version',
  },
  questions: {
    title: 'Ce qui a manqué',
    off: 'Les questions ne sont pas conservées\u00a0: RECORD_QUESTIONS est désactivé là où tourne le bot.',
    none: (days) => `Rien n’a manqué à personne sur ce serveur ${inTheLast(days)}.`,
    kept: (days) =>
      `Ce qui a été demandé sur ce serveur ${inTheLast(days)} sans être trouvé, ou a été jugé inutile, du plus récent au plus ancien.`,
    reasons: {
      period: 'introuvable\u00a0: aucun numéro de cette époque',
      name: 'introuvable\u00a0: un nom que les numéros ne mentionnent jamais',
      detail: 'introuvable\u00a0: un détail qu’ils n’indiquent pas',
      'nothing close': 'introuvable\u00a0: rien d’assez proche',
    },
    unhelpful: (times) => (times === 1 ? 'pas utile' : `pas utile ${times} fois`),
    times: (times) => `demandé ${times} fois`,
  },
  forget: {
    nothing: 'Rien n’est conservé sur toi.',
    done: (questions, conversations) =>
      `Suppression faite\u00a0: ${counted(questions, 'question', 'questions')} de toi avec ce que tu as dit des réponses, et ${counted(conversations, 'conversation', 'conversations')}. Les boutons sous ces réponses ne marchent plus.`,
  },
  config: {
    title: 'Les réglages de ce serveur',
    answering: 'Répond à chaque question dont il est sûr',
    silent: 'Ne dit rien que tout le monde puisse voir',
    nowhere: 'dans aucun salon',
    publication: 'Publication des questions qui n’en nomment pas',
    allOfThem: 'toutes',
    private: 'Les réponses aux commandes ne sont visibles par défaut que de qui les lance',
    notYet:
      'Pas encore en vigueur\u00a0: Discord ne montre au bot que les messages qui lui sont adressés.',
    toReadMessages: [
      '1. Dans le portail des développeurs de Discord, ouvre l’application, choisis Bot et active Message Content Intent.',
      '2. Mets DISCORD_MESSAGE_CONTENT=on là où tourne le bot, dans .env ou dans l’environnement.',
      '3. Redémarre le bot.',
    ],
  },
  ask: {
    needsWords:
      'Pose une question avec des mots, par exemple\u00a0: Quoi de neuf sur la météo spatiale\u00a0?',
    withheld:
      'Discord ne me montre un message que si son texte me mentionne\u00a0: écris @ et mon nom dans ta réponse.',
    sure: {
      high: 'Très probablement la réponse',
      medium: 'Probablement la réponse',
      low: 'Peut-être la réponse\u00a0: à toi de voir',
    },
    understoodAs: (question) => `Compris comme\u00a0: ${question}`,
    only: (titles) => `Seulement\u00a0: ${titles.join(', ')}`,
    since,
    until,
    excerpts: ({ first, last, all }) =>
      first === last ? `Extrait ${first} sur ${all}` : `Extraits ${first} à ${last} sur ${all}`,
    inContext: 'En contexte',
    inContextOf: (number) => `${number} en contexte`,
    surroundings: 'En gras l’extrait, autour de lui ce qui l’entoure.',
    excerptGone: 'Cet extrait n’est plus dans l’index\u00a0: repose ta question.',
    startThread: 'Ouvrir un fil',
    inThread: `Continue ici avec /${ask.name} ou en me mentionnant\u00a0: ce que tu demandes est compris à la lumière de cette question.`,
    helpful: 'Utile',
    unhelpful: 'Pas utile',
    whyTitle: 'Qu’est-ce qui manquait\u00a0?',
    whyLabel: 'Avec tes propres mots',
    whyHint: 'par ex. la réponse est dans le numéro de mai, page 3',
    thanks: 'Merci, c’est noté.',
    gone: 'Je ne connais plus cette question\u00a0: pose-la de nouveau.',
    notYours: `Ici, seule la personne qui a posé la question peut faire cela\u00a0; pose la même avec /${ask.name} pour pouvoir le faire.`,
  },
  notFound: {
    because,
    merelyNearest: 'Ce qui suit s’en rapproche seulement et n’est pas une réponse.',
    around: (count) =>
      count === 1 ? 'Le numéro le plus proche' : 'Les numéros autour de cette époque',
    askNearby: (from, to) =>
      from === to ? `Chercher\u00a0: ${from}` : `Chercher\u00a0: ${from} à ${to}`,
    askEverywhere: 'Chercher dans tous les numéros',
  },
};
