import type { CommandVocabulary, Words } from '../command-words.js';

const publication: Words = { name: 'publicación', description: 'Una sola publicación' };
const issue: Words = { name: 'edición', description: 'Una sola edición, p. ej. junio de 2025' };
const on: Words = { name: 'activo', description: 'Por defecto: sí' };
const channel: Words = { name: 'canal', description: 'Qué canal; por defecto, este' };
const settingsChannel: Words = {
  name: 'canal',
  description: 'Qué canal; sus hilos van con él',
};

export const commands = {
  ask: {
    name: 'preguntar',
    description: 'Responde a una pregunta con extractos de las ediciones',
    messageMenu: 'Preguntar sobre este mensaje',
    options: {
      question: { name: 'pregunta', description: 'Lo que quieres saber' },
      issue,
      publication,
      since: { name: 'desde', description: 'Solo ediciones desde esta fecha, p. ej. 2025-05' },
      until: { name: 'hasta', description: 'Solo ediciones hasta esta fecha, p. ej. 2025-06' },
      private: { name: 'privado', description: 'Te muestra la respuesta solo a ti' },
    },
  },
  latest: {
    name: 'última',
    description: 'Resume la última edición con sus propias palabras',
    options: { publication },
  },
  issue: {
    name: 'edición',
    description: 'Resume una edición con sus propias palabras',
    options: { issue },
  },
  issues: {
    name: 'ediciones',
    description: 'Enumera las ediciones con su fecha, de la más reciente a la más antigua',
    options: { publication },
  },
  timeline: {
    name: 'cronología',
    description: 'Muestra dónde y cuántas veces aparece un tema en las ediciones',
    options: {
      topic: { name: 'tema', description: 'Una palabra o unas pocas, p. ej. clima espacial' },
      publication,
    },
  },
  status: { name: 'estado', description: 'Dice cómo están el bot y su índice' },
  questions: {
    name: 'sin-respuesta',
    description: 'Las preguntas de este servidor sin respuesta útil (solo administradores)',
  },
  forget: { name: 'olvidar', description: 'Borra lo que el bot ha guardado' },
  'forget me': {
    name: 'mis-datos',
    description: 'Borra todo lo que el bot ha guardado sobre ti, en todos los servidores',
  },
  subscribe: {
    name: 'suscribir',
    description: 'Publica el resumen de cada edición nueva en un canal',
    options: { channel, publication },
  },
  unsubscribe: {
    name: 'cancelar-suscripción',
    description: 'Termina lo que empezó /suscribir',
    options: { channel, publication },
  },
  reindex: {
    name: 'reindexar',
    description: 'Incorpora las ediciones nuevas y las modificadas (solo administradores)',
  },
  config: { name: 'ajustes', description: 'Los ajustes de este servidor' },
  'config show': { name: 'mostrar', description: 'Muestra los ajustes de este servidor' },
  'config answer': {
    name: 'responder',
    description: 'Responde en un canal a cada pregunta de la que el bot está seguro',
    options: { channel: settingsChannel, on },
  },
  'config silent': {
    name: 'silencio',
    description: 'No dice en un canal nada que todos puedan ver',
    options: { channel: settingsChannel, on },
  },
  'config publication': {
    name: 'publicación',
    description: 'La publicación de las preguntas que no nombran ninguna; sin ella, todas',
    options: { publication },
  },
  'config private': {
    name: 'privado',
    description: 'Si por defecto solo quien usa un comando ve la respuesta',
    options: { on },
  },
  help: { name: 'ayuda', description: 'Dice lo que este bot sabe hacer' },
} as const satisfies CommandVocabulary;
