import type { CommandVocabulary, Words } from '../command-words.js';

const issue: Words = { name: '号', description: '1つの号（例：2025年6月）' };
const publication: Words = { name: '刊行物', description: '1つの刊行物' };
const on: Words = { name: '有効', description: 'デフォルト：はい' };
const channelOfSetting: Words = {
  name: 'チャンネル',
  description: '対象のチャンネル（そのスレッドも含みます）',
};
const channelOfPosts: Words = {
  name: 'チャンネル',
  description: '対象のチャンネル（デフォルト：このチャンネル）',
};

/** Japanese. */
export const commands = {
  ask: {
    name: '質問',
    description: 'バックナンバーの抜粋で質問に答えます',
    messageMenu: 'このメッセージについて質問',
    options: {
      question: { name: '内容', description: '知りたいこと' },
      issue,
      publication,
      since: { name: '開始', description: 'この日付以降の号のみ（例：2025-05、May 2025）' },
      until: { name: '終了', description: 'この日付までの号のみ（例：2025-06）' },
      private: { name: '非公開', description: '回答を自分だけに表示します' },
    },
  },
  latest: {
    name: '最新号',
    description: '最新号を原文の言葉で要約します',
    options: { publication },
  },
  issue: {
    name: '号の要約',
    description: '1つの号を原文の言葉で要約します',
    options: { issue },
  },
  issues: {
    name: '号の一覧',
    description: '号と日付を新しい順に一覧表示します',
    options: { publication },
  },
  timeline: {
    name: '話題の推移',
    description: 'ある話題がどの号にどれだけ出てくるかを表示します',
    options: {
      topic: { name: '話題', description: '1語または数語（例：space weather）' },
      publication,
    },
  },
  status: { name: '状態', description: 'ボットとインデックスの状態を表示します' },
  questions: {
    name: '未解決の質問',
    description: 'このサーバーで答えが見つからなかった質問を表示します（管理者のみ）',
  },
  forget: { name: '削除', description: 'ボットが保存したあなたの情報を削除します' },
  'forget me': {
    name: '自分のデータ',
    description: 'ボットが保存したあなたの情報を、すべてのサーバーについて削除します',
  },
  subscribe: {
    name: '購読',
    description: '新しい号が出るたびに、その要約をチャンネルに投稿します',
    options: { channel: channelOfPosts, publication },
  },
  unsubscribe: {
    name: '購読解除',
    description: '/購読 で始めた投稿をやめます',
    options: { channel: channelOfPosts, publication },
  },
  reindex: {
    name: 'インデックス更新',
    description: '新しい号と変更された号を取り込みます（管理者のみ）',
  },
  config: { name: '設定', description: 'このサーバーの設定' },
  'config show': { name: '表示', description: 'このサーバーの設定を表示します' },
  'config answer': {
    name: '自動回答',
    description: '確信がある質問すべてにチャンネルで答えます',
    options: { channel: channelOfSetting, on },
  },
  'config silent': {
    name: '発言停止',
    description: '全員に見える発言をチャンネルでしないようにします',
    options: { channel: channelOfSetting, on },
  },
  'config publication': {
    name: '刊行物',
    description: '質問で指定がないときの刊行物（すべてにする場合は省略）',
    options: { publication },
  },
  'config private': {
    name: '非公開',
    description: 'コマンドへの返信をデフォルトで本人だけに表示するかどうか',
    options: { on },
  },
  help: { name: 'ヘルプ', description: 'このボットでできることを説明します' },
} as const satisfies CommandVocabulary;
