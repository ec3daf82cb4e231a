import { dateSpeaker } from '../dates.js';
import type { Phrases } from '../en.js';
import { commands } from './commands.js';
import { because, quoted } from './refusals.js';

const { ask, issue, issues } = commands;

const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

const issueCount = (count: number) => counted(count, 'edição', 'edições');
const passageCount = (count: number) => counted(count, 'passagem', 'passagens');
const lastDays = (days: number) => (days === 1 ? 'no último dia' : `nos últimos ${days} dias`);

/** Brazilian Portuguese. */
export const phrases: Phrases = {
  date: dateSpeaker('pt-BR', {
    undated: 'sem data',
    seasons: ['primavera', 'verão', 'outono', 'inverno'],
    ofYear: (season, year) => `${season} de ${year}`,
    quarter: (quarter, year) => `${quarter}º trimestre de ${year}`,
  }),
  page: (number) => `p. ${number}`,
  thereAre: (count, span) => {
    if (!span) return `Há ${issueCount(count)}.`;
    return span.from === span.to
      ? `Há ${issueCount(count)}, de ${span.to}.`
      : `Há ${issueCount(count)}, de ${span.from} a ${span.to}.`;
  },
  help: {
    title: 'Respostas das edições anteriores',
    how: 'Pergunte em palavras simples, na língua das edições. A resposta é o que as edições dizem, palavra por palavra, com publicação, seção e data da edição; se elas não o dizem, o bot avisa.',
    commands: 'Comandos',
    narrow:
      'Expressões em inglês como “in May 2025”, “since March” ou “latest issue” delimitam a pergunta.',
  },
  access: {
    serverOnly: (what) =>
      `${what} só funciona em um servidor, para quem tem permissão para usá-lo ali.`,
    managers: (what) => `${what} é para quem tem permissão para gerenciar este servidor.`,
    administrators: (what) => `${what} é só para administradores deste servidor.`,
  },
  errors: {
    unexpected: (reference) =>
      `Desculpe, algo deu errado; quem mantém este bot encontra o motivo em ${reference}.`,
    noCommand: (name) => `O comando /${name} não existe mais.`,
    noAction: 'Este botão é de outra versão do bot: pergunte de novo para receber um novo.',
    noThread: 'Não é possível abrir um tópico aqui.',
    notAllowed:
      'Para responder aqui, preciso das permissões Enviar mensagens, Inserir links e Ver histórico de mensagens.',
  },
  queue: {
    full: 'Há tantas perguntas na fila que não cabe mais nenhuma: pergunte de novo em um minuto.',
    tooMany: (seconds) =>
      `Você pergunta mais rápido do que posso responder: pergunte de novo em ${counted(seconds, 'segundo', 'segundos')}.`,
  },
  pages: {
    previous: '◀ Anterior',
    next: 'Próxima ▶',
    which: (page, pages) => `Página ${page} de ${pages}`,
  },
  digest: {
    sections: (count) =>
      count === 1
        ? '1 seção, em suas frases mais expressivas.'
        : `${count} seções, cada uma em suas frases mais expressivas.`,
    undated: 'A fonte não informa a data.',
    untitled: 'Sem título',
    withoutSentences: 'Nenhuma frase sozinha a representa: escolha-a abaixo para ler.',
    choose: 'Ler uma seção na íntegra',
    readOn: `Escolha uma seção para ler na íntegra ou use /${ask.name} sobre ela.`,
    noLatest: `Nenhuma edição informa a data, então nenhuma é a última; /${issues.name} mostra a lista completa.`,
    gone: `Isso não está mais no índice ou mudou: /${issues.name} lista o que há.`,
  },
  issues: {
    choose: 'Abrir uma edição',
    open: `/${issue.name} resume uma delas.`,
    documents: (count) => counted(count, 'documento', 'documentos'),
    dateFromList: 'data de issues.json',
    dateFromName: 'data do nome do arquivo',
    dateFromFront: 'data da capa que a anuncia',
    noDate: 'a fonte não informa a data',
    gone: `Essa publicação não está mais no índice: /${issues.name} lista o que há.`,
  },
  timeline: {
    noWords: 'Indique um tema em palavras, por exemplo: space weather',
    none: (count, unknown) =>
      unknown.length > 0
        ? `Nas edições (${count}) não aparece ${unknown.map(quoted).join(' nem ')}.`
        : `Nenhuma passagem das edições (${count}) tem todas essas palavras; tente com menos.`,
    found: (count, having, all) => `${passageCount(count)} em ${having} de ${issueCount(all)}.`,
    undated: (count, undated) =>
      `${count} ${count === 1 ? 'delas está' : 'delas estão'} em ${undated === 1 ? 'uma edição' : `${undated} edições`} sem data, fora da imagem.`,
    counted: (words) =>
      words.length === 1
        ? `Contam as passagens com ${quoted(words[0]!)} em qualquer forma, no texto ou nos títulos.`
        : `Contam as passagens com todas estas palavras em qualquer forma, no texto ou nos títulos: ${words.join(', ')}.`,
    shaded: 'Onde a imagem está sombreada não houve edição.',
    cited: (issue, count) => `${issue}: ${passageCount(count)}`,
    alt: (topic, counts) =>
      `Barras: passagens sobre ${quoted(topic)} ao longo do tempo. ${counts.join('; ')}.`,
  },
  subscribe: {
    newIssue: 'Uma nova edição.',
    others: (count) =>
      count === 1
        ? `Outra chegou ao mesmo tempo: veja em /${issues.name}.`
        : `Outras ${count} chegaram ao mesmo tempo: veja em /${issues.name}.`,
    done: 'Cada nova edição será anunciada ali assim que for incluída.',
    already: 'Cada nova edição já é anunciada ali.',
    ended: 'As novas edições não serão mais anunciadas ali.',
    none: 'Nenhuma edição nova é anunciada ali.',
    noChannel: 'Ninguém pode escrever ali: escolha um canal de texto ou um tópico deste servidor.',
    missing: (permissions) =>
      `Ainda não posso publicar ali: nas configurações do canal, conceda-me ${permissions.join(', ')}.`,
    list: 'Novas edições são anunciadas em',
    everything: 'todas as publicações',
  },
  reindex: {
    reading: 'Lendo as edições…',
    embedding: (done, total) =>
      `Processando: ${done} de ${total} passagens (${Math.floor((100 * done) / total)}%).`,
    running: 'As edições já estão sendo reindexadas: espere até terminar.',
    done: 'O novo índice está em vigor.',
    unchanged: 'Nada mudou.',
    holds: (documents, count, held) =>
      `O índice contém ${passageCount(held)} de ${issueCount(count)} em ${counted(documents, 'documento', 'documentos')}.`,
    work: (embedded, reused, removed, seconds) =>
      `Passagens: ${embedded} processadas, ${reused} mantidas, ${removed} removidas, em ${seconds} s.`,
    newIssues: (count) => `Edições novas: ${count}`,
    changedIssues: (count) => `Edições alteradas: ${count}`,
    removedIssues: (count) => `Edições removidas: ${count}`,
  },
  more: (count) => `e mais ${count}`,
  threadOpened: 'Tópico aberto:',
  yes: 'sim',
  no: 'não',
  status: {
    title: 'Status',
    index: 'Índice',
    sizes: (count, held) => `${issueCount(count)}, ${passageCount(held)}`,
    span: (from, to) => (from === to ? `de ${from}` : `de ${from} a ${to}`),
    model: 'Modelo',
    lastJob: 'Última busca por novas edições',
    never: 'nunca, desde que há registros',
    jobDone: (embedded, removed, problems) =>
      `passagens: ${embedded} processadas, ${removed} removidas; ${counted(problems, 'problema', 'problemas')}`,
    jobFailed: 'que falhou; o índice anterior continua em vigor',
    started: 'Iniciado',
    latency: 'Tempo de ida e volta ao Discord',
    milliseconds: (ms) => `${ms} ms`,
    unmeasured: 'ainda não medido',
    version: 'Versão',
  },
  questions: {
    title: 'O que os leitores não encontraram',
    off: 'As perguntas não são guardadas: RECORD_QUESTIONS está desativado onde o bot roda.',
    none: (days) => `Ninguém ficou sem resposta neste servidor ${lastDays(days)}.`,
    kept: (days) =>
      `O que foi perguntado neste servidor ${lastDays(days)} e não foi encontrado, ou foi marcado como não útil; do mais recente ao mais antigo.`,
    reasons: {
      period: 'não encontrado: nenhuma edição desse período',
      name: 'não encontrado: um nome que as edições nunca mencionam',
      detail: 'não encontrado: um detalhe que elas não informam',
      'nothing close': 'não encontrado: nada próximo o bastante',
    },
    unhelpful: (times) => (times === 1 ? 'não útil' : `não útil ${times} vezes`),
    times: (times) => `perguntado ${counted(times, 'vez', 'vezes')}`,
  },
  forget: {
    nothing: 'Nada está guardado sobre você.',
    done: (questions, conversations) =>
      `Apagado: ${counted(questions, 'pergunta sua', 'perguntas suas')}, com o que você disse das respostas, e ${counted(conversations, 'conversa', 'conversas')}. Os botões dessas respostas não funcionam mais.`,
  },
  config: {
    title: 'Configurações deste servidor',
    answering: 'Responde a toda pergunta de cuja resposta tem certeza',
    silent: 'Não diz nada que todos possam ver',
    nowhere: 'em nenhum canal',
    publication: 'Publicação das perguntas que não citam nenhuma',
    allOfThem: 'todas',
    private: 'Por padrão, só quem usa um comando vê a resposta',
    notYet: 'Ainda sem efeito: o Discord só mostra ao bot as mensagens dirigidas a ele.',
    toReadMessages: [
      '1. No portal de desenvolvedores do Discord, abra o aplicativo, escolha Bot e ative Message Content Intent.',
      '2. Defina DISCORD_MESSAGE_CONTENT=on onde o bot roda, em .env ou no ambiente.',
      '3. Reinicie o bot.',
    ],
  },
  ask: {
    needsWords: 'Faça uma pergunta em palavras, por exemplo: How does space weather form?',
    withheld:
      'O Discord só me mostra uma mensagem se o texto dela me mencionar: escreva @ e o meu nome na sua resposta.',
    sure: {
      high: 'Muito provavelmente a resposta',
      medium: 'Provavelmente a resposta',
      low: 'Talvez a resposta: confira',
    },
    understoodAs: (question) => `Entendido como: ${question}`,
    only: (narrowed) => `Somente: ${narrowed.join(', ')}`,
    since: (date) => `desde ${date}`,
    until: (date) => `até ${date}`,
    excerpts: ({ first, last, all }) =>
      first === last ? `Trecho ${first} de ${all}` : `Trechos ${first} a ${last} de ${all}`,
    inContext: 'No contexto',
    inContextOf: (number) => `${number} no contexto`,
    surroundings: 'Em negrito o trecho; em volta, o que está ao lado dele.',
    excerptGone: 'Esse trecho não está mais no índice: pergunte de novo.',
    startThread: 'Criar tópico',
    inThread: `Continue perguntando aqui com /${ask.name} ou me mencionando: o que você perguntar será entendido à luz desta pergunta.`,
    helpful: 'Útil',
    unhelpful: 'Não útil',
    whyTitle: 'O que faltou?',
    whyLabel: 'Com suas palavras',
    whyHint: 'p. ex. a resposta está na edição de maio, na página 3',
    thanks: 'Obrigado, anotado.',
    gone: 'Não tenho mais esta pergunta: faça-a de novo.',
    notYours: `Só quem perguntou pode fazer isso aqui; pergunte o mesmo com /${ask.name} para poder também.`,
  },
  notFound: {
    because,
    merelyNearest: 'O que segue é apenas o mais próximo, não uma resposta.',
    around: (count) => (count === 1 ? 'A edição mais próxima' : 'As edições em torno dessa época'),
    askNearby: (from, to) => (from === to ? `Procurar em ${from}` : `Procurar de ${from} a ${to}`),
    askEverywhere: 'Procurar em todas as edições',
  },
};
