import type { CommandVocabulary, Words } from '../command-words.js';

const issue: Words = { name: 'edição', description: 'Uma edição, p. ex. junho de 2025' };
const publication: Words = { name: 'publicação', description: 'Uma publicação' };
const on: Words = { name: 'ativar', description: 'Padrão: sim' };
const channelOfSetting: Words = {
  name: 'canal',
  description: 'Qual canal; os tópicos dele vão junto',
};
const channelOfPosts: Words = { name: 'canal', description: 'Qual canal; padrão: este' };

/** Brazilian Portuguese. */
export const commands = {
  ask: {
    name: 'perguntar',
    description: 'Responde a uma pergunta com trechos das edições',
    messageMenu: 'Perguntar sobre esta mensagem',
    options: {
      question: { name: 'pergunta', description: 'O que você quer saber' },
      issue,
      publication,
      since: {
        name: 'desde',
        description: 'Só edições a partir desta data, p. ex. 2025-05 ou May 2025',
      },
      until: { name: 'até', description: 'Só edições até esta data, p. ex. 2025-06' },
      private: { name: 'privado', description: 'Mostra a resposta só para você' },
    },
  },
  latest: {
    name: 'última-edição',
    description: 'Resume a última edição nas palavras dela',
    options: { publication },
  },
  issue: {
    name: 'edição',
    description: 'Resume uma edição nas palavras dela',
    options: { issue },
  },
  issues: {
    name: 'edições',
    description: 'Lista as edições com suas datas, da mais recente à mais antiga',
    options: { publication },
  },
  timeline: {
    name: 'linha-do-tempo',
    description: 'Mostra com que frequência e onde um tema aparece nas edições',
    options: {
      topic: { name: 'tema', description: 'Uma palavra ou algumas, p. ex. space weather' },
      publication,
    },
  },
  status: { name: 'status', description: 'Diz como estão o bot e o índice' },
  questions: {
    name: 'perguntas',
    description: 'O que leitores deste servidor perguntaram sem sucesso (só administradores)',
  },
  forget: { name: 'esquecer', description: 'Apaga o que o bot guardou sobre você' },
  'forget me': {
    name: 'meus-dados',
    description: 'Apaga tudo o que o bot guardou sobre você, em todos os servidores',
  },
  subscribe: {
    name: 'assinar',
    description: 'Publica o resumo de cada nova edição em um canal',
    options: { channel: channelOfPosts, publication },
  },
  unsubscribe: {
    name: 'cancelar-assinatura',
    description: 'Encerra o que /assinar começou',
    options: { channel: channelOfPosts, publication },
  },
  reindex: {
    name: 'reindexar',
    description: 'Inclui edições novas e alteradas (só administradores)',
  },
  config: { name: 'configurar', description: 'As configurações deste servidor' },
  'config show': { name: 'mostrar', description: 'Mostra as configurações deste servidor' },
  'config answer': {
    name: 'responder',
    description: 'Responde em um canal a toda pergunta de cuja resposta o bot tem certeza',
    options: { channel: channelOfSetting, on },
  },
  'config silent': {
    name: 'silenciar',
    description: 'Não diz em um canal nada que todos possam ver',
    options: { channel: channelOfSetting, on },
  },
  'config publication': {
    name: 'publicação',
    description: 'A publicação das perguntas que não citam nenhuma; deixe em branco para todas',
    options: { publication },
  },
  'config private': {
    name: 'privado',
    description: 'Se, por padrão, só quem usa um comando vê a resposta',
    options: { on },
  },
  help: { name: 'ajuda', description: 'Diz o que este bot sabe fazer' },
} as const satisfies CommandVocabulary;
