import { dateSpeaker } from '../dates.js';
import type { Phrases } from '../en.js';
import { commands } from './commands.js';
import { because, quoted } from './refusals.js';

const { ask, issue, issues } = commands;

const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;
const issueCount = (count: number) => counted(count, 'edición', 'ediciones');
const passageCount = (count: number) => counted(count, 'pasaje', 'pasajes');
const inTheLast = (days: number) =>
  days === 1 ? 'en el último día' : `en los últimos ${days} días`;

/** "el 14 de junio de 2025", but "junio de 2025" */
const withArticle = (date: string): string => (/^\d{1,2}\D/.test(date) ? `el ${date}` : date);

/** For Spain and for Latin America. */
export const phrases: Phrases = {
  date: dateSpeaker('es', {
    undated: 'sin fecha',
    seasons: ['primavera', 'verano', 'otoño', 'invierno'],
    ofYear: (season, year) => `${season} de ${year}`,
    quarter: (quarter, year) =>
      `${quarter}${quarter % 2 === 1 ? '.er' : '.º'} trimestre de ${year}`,
  }),
  page: (number) => `pág. ${number}`,
  thereAre: (count, span) => {
    const there = `Hay ${issueCount(count)}`;
    if (!span) return `${there}.`;
    return span.from === span.to
      ? `${there} (${span.to}).`
      : `${there} (${span.from} a ${span.to}).`;
  },
  help: {
    title: 'Respuestas de las ediciones anteriores',
    how: 'Pregunta con palabras sencillas, mejor en el idioma de las ediciones. La respuesta es lo que dicen las ediciones, palabra por palabra, con la publicación, la sección y la fecha de la edición; si no lo dicen, el bot te lo hace saber.',
    commands: 'Comandos',
    narrow:
      'Indicaciones de tiempo en inglés como «in May 2025», «since March» o «latest issue» acotan la pregunta.',
  },
  access: {
    serverOnly: (what) => `${what} solo funciona en un servidor, para quienes pueden usarlo allí.`,
    managers: (what) => `${what} es para quienes pueden gestionar este servidor.`,
    administrators: (what) => `${what} es solo para administradores de este servidor.`,
  },
  errors: {
    unexpected: (reference) =>
      `Lo siento, no ha funcionado; quien gestiona este bot encuentra el motivo en ${reference}.`,
    noCommand: (name) => `El comando /${name} ya no existe.`,
    noAction: 'Este botón es de otra versión del bot: vuelve a preguntar para obtener uno nuevo.',
    noThread: 'Aquí no se puede abrir un hilo.',
    notAllowed:
      'Para responder aquí necesito los permisos Enviar mensajes, Insertar enlaces y Leer el historial de mensajes.',
  },
  queue: {
    full: 'Hay tantas preguntas esperando que no cabe otra: vuelve a preguntar en un minuto.',
    tooMany: (seconds) =>
      `Preguntas más rápido de lo que puedo responder: vuelve a preguntar en ${seconds === 1 ? 'un segundo' : `${seconds} segundos`}.`,
  },
  pages: {
    previous: '◀ Anterior',
    next: 'Siguiente ▶',
    which: (page, pages) => `Página ${page} de ${pages}`,
  },
  digest: {
    sections: (count) =>
      count === 1
        ? '1 sección, en sus frases más reveladoras.'
        : `${count} secciones, cada una en sus frases más reveladoras.`,
    undated: 'La fuente no indica ninguna fecha.',
    untitled: 'Sin título',
    withoutSentences: 'Ninguna frase la resume por sí sola: elígela abajo para leerla.',
    choose: 'Leer una sección palabra por palabra',
    readOn: `Elige una sección para leerla palabra por palabra, o pregunta por ella con /${ask.name}.`,
    noLatest: `Ninguna edición indica una fecha, así que ninguna es la última; /${issues.name} las enumera todas.`,
    gone: `Eso ya no está en el índice o ha cambiado: /${issues.name} muestra lo que hay.`,
  },
  issues: {
    choose: 'Abrir una edición',
    open: `/${issue.name} resume una de ellas.`,
    documents: (count) => counted(count, 'documento', 'documentos'),
    dateFromList: 'fecha tomada de issues.json',
    dateFromName: 'fecha tomada del nombre del archivo',
    dateFromFront: 'fecha tomada de la portada que la anuncia',
    noDate: 'la fuente no indica ninguna fecha',
    gone: `Esa publicación ya no está en el índice: /${issues.name} muestra lo que hay.`,
  },
  timeline: {
    noWords: 'Di un tema con palabras, por ejemplo: clima espacial',
    none: (count, unknown) =>
      unknown.length > 0
        ? `Ninguna de las ediciones (${count}) contiene ${unknown.map(quoted).join(' o ')}.`
        : `Ningún pasaje de las ediciones (${count}) contiene todas estas palabras; prueba con menos.`,
    found: (passages, count, all) =>
      `${passageCount(passages)} en ${count} de ${counted(all, 'edición', 'ediciones')}.`,
    undated: (passages, count) =>
      `De ellos, ${passages} en ${count === 1 ? 'una edición' : `${count} ediciones`} sin fecha, que la imagen deja fuera.`,
    counted: (words) =>
      words.length === 1
        ? `Se cuentan los pasajes con ${quoted(words[0]!)} en cualquier forma, en el texto o en sus títulos.`
        : `Se cuentan los pasajes con todas estas palabras en cualquier forma, en el texto o en sus títulos: ${words.join(', ')}.`,
    shaded: 'Donde la imagen está sombreada no hubo ninguna edición.',
    cited: (title, passages) => `${title}: ${passageCount(passages)}`,
    alt: (topic, counts) =>
      `Barras: pasajes sobre ${quoted(topic)} a lo largo del tiempo. ${counts.join('; ')}.`,
  },
  subscribe: {
    newIssue: 'Una edición nueva.',
    others: (count) =>
      count === 1
        ? `Otra llegó al mismo tiempo: /${issues.name} la muestra.`
        : `Otras ${count} llegaron al mismo tiempo: /${issues.name} las muestra.`,
    done: 'Cada edición nueva se anunciará allí en cuanto se incorpore.',
    already: 'Allí ya se anuncia cada edición nueva.',
    ended: 'Las ediciones nuevas ya no se anunciarán allí.',
    none: 'Allí no se anuncian ediciones nuevas.',
    noChannel: 'Allí nadie puede escribir: elige un canal de texto o un hilo de este servidor.',
    missing: (permissions) =>
      `Todavía no puedo publicar allí: en los ajustes del canal, concédeme ${permissions.join(', ')}.`,
    list: 'Las ediciones nuevas se anuncian en',
    everything: 'todas las publicaciones',
  },
  reindex: {
    reading: 'Leyendo las ediciones…',
    embedding: (done, total) =>
      `Vectorizando: ${done} de ${total} pasajes (${Math.floor((100 * done) / total)} %).`,
    running: 'Las ediciones ya se están reindexando: espera a que termine.',
    done: 'El nuevo índice está en vigor.',
    unchanged: 'Nada ha cambiado.',
    holds: (documents, count, passages) =>
      `El índice contiene ${passageCount(passages)} de ${issueCount(count)} en ${counted(documents, 'documento', 'documentos')}.`,
    work: (embedded, reused, removed, seconds) =>
      `Pasajes vectorizados: ${embedded}, conservados: ${reused}, eliminados: ${removed}, en ${seconds} s.`,
    newIssues: (count) => `Ediciones nuevas: ${count}`,
    changedIssues: (count) => `Ediciones modificadas: ${count}`,
    removedIssues: (count) => `Ediciones eliminadas: ${count}`,
  },
  more: (count) => `y ${count} más`,
  threadOpened: 'Hilo abierto:',
  yes: 'sí',
  no: 'no',
  status: {
    title: 'Estado',
    index: 'Índice',
    sizes: (count, passages) => `${issueCount(count)}, ${passageCount(passages)}`,
    span: (from, to) => (from === to ? from : `${from} a ${to}`),
    model: 'Modelo',
    lastJob: 'Última búsqueda de ediciones nuevas',
    never: 'nunca desde que hay registros',
    jobDone: (embedded, removed, problems) =>
      `pasajes vectorizados: ${embedded}, eliminados: ${removed}, ${counted(problems, 'problema', 'problemas')}`,
    jobFailed: 'sin éxito; el índice anterior sigue en vigor',
    started: 'Iniciado',
    latency: 'Ida y vuelta a Discord',
    milliseconds: (ms) => `${ms} ms`,
    unmeasured: 'aún sin medir',
    version: 'Versión',
  },
  questions: {
    title: 'Lo que se echó en falta',
    off: 'Las preguntas no se guardan: RECORD_QUESTIONS está desactivado donde funciona el bot.',
    none: (days) => `Nadie ha echado nada en falta en este servidor ${inTheLast(days)}.`,
    kept: (days) =>
      `Lo que se preguntó en este servidor ${inTheLast(days)} y no se encontró, o se marcó como no útil, primero lo más reciente.`,
    reasons: {
      period: 'no encontrado: ninguna edición de esa época',
      name: 'no encontrado: un nombre que las ediciones nunca mencionan',
      detail: 'no encontrado: un dato que no indican',
      'nothing close': 'no encontrado: nada que se acerque lo suficiente',
    },
    unhelpful: (times) => (times === 1 ? 'no útil' : `no útil ${times} veces`),
    times: (times) => `preguntado ${times} veces`,
  },
  forget: {
    nothing: 'No hay nada guardado sobre ti.',
    done: (questions, conversations) =>
      `Borrado: ${counted(questions, 'pregunta tuya', 'preguntas tuyas')} con lo que dijiste de las respuestas, y ${counted(conversations, 'conversación', 'conversaciones')}. Los botones bajo esas respuestas ya no funcionan.`,
  },
  config: {
    title: 'Los ajustes de este servidor',
    answering: 'Responde a cada pregunta de la que está seguro',
    silent: 'No dice nada que todos puedan ver',
    nowhere: 'en ningún canal',
    publication: 'Publicación de las preguntas que no nombran ninguna',
    allOfThem: 'todas',
    private: 'Por defecto solo quien usa un comando ve la respuesta',
    notYet: 'Aún sin efecto: Discord solo muestra al bot los mensajes que se dirigen a él.',
    toReadMessages: [
      '1. En el portal de desarrolladores de Discord, abre la aplicación, elige Bot y activa Message Content Intent.',
      '2. Pon DISCORD_MESSAGE_CONTENT=on donde funciona el bot, en .env o en el entorno.',
      '3. Reinicia el bot.',
    ],
  },
  ask: {
    needsWords:
      'Haz una pregunta con palabras, por ejemplo: ¿Qué hay de nuevo sobre el clima espacial?',
    withheld:
      'Discord solo me muestra un mensaje si su texto me menciona: escribe @ y mi nombre en tu respuesta.',
    sure: {
      high: 'Muy probablemente la respuesta',
      medium: 'Probablemente la respuesta',
      low: 'Quizá la respuesta: compruébalo tú',
    },
    understoodAs: (question) => `Entendido como: ${question}`,
    only: (titles) => `Solo: ${titles.join(', ')}`,
    since: (date) => `desde ${withArticle(date)}`,
    until: (date) => `hasta ${withArticle(date)}`,
    excerpts: ({ first, last, all }) =>
      first === last ? `Extracto ${first} de ${all}` : `Extractos ${first} a ${last} de ${all}`,
    inContext: 'En contexto',
    inContextOf: (number) => `${number} en contexto`,
    surroundings: 'En negrita el extracto; alrededor, lo que lo rodea.',
    excerptGone: 'Ese extracto ya no está en el índice: vuelve a preguntar.',
    startThread: 'Crear hilo',
    inThread: `Sigue preguntando aquí con /${ask.name} o mencionándome: lo que preguntes se entiende a la luz de esta pregunta.`,
    helpful: 'Útil',
    unhelpful: 'No útil',
    whyTitle: '¿Qué faltaba?',
    whyLabel: 'Con tus propias palabras',
    whyHint: 'p. ej. la respuesta está en la edición de mayo, en la página 3',
    thanks: 'Gracias, anotado.',
    gone: 'Ya no conozco esta pregunta: hazla de nuevo.',
    notYours: `Aquí solo puede hacer eso quien preguntó; haz la misma pregunta con /${ask.name} para poder hacerlo.`,
  },
  notFound: {
    because,
    merelyNearest: 'Lo que sigue es solo lo más cercano y no es una respuesta.',
    around: (count) =>
      count === 1 ? 'La edición más cercana' : 'Las ediciones en torno a esa época',
    askNearby: (from, to) => (from === to ? `Buscar: ${from}` : `Buscar: ${from} a ${to}`),
    askEverywhere: 'Buscar en todas las ediciones',
  },
};
