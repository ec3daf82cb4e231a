import type { CommandVocabulary, Words } from '../command-words.js';

const issue: Words = { name: '期号', description: '某一期，例如 2025年6月' };
const publication: Words = { name: '刊物', description: '某一刊物' };
const on: Words = { name: '启用', description: '默认：是' };
const channelOfSetting: Words = { name: '频道', description: '哪个频道；其中的子区一并适用' };
const channelOfPosts: Words = { name: '频道', description: '哪个频道；默认：当前频道' };

/** Simplified Chinese. */
export const commands = {
  ask: {
    name: '提问',
    description: '用往期内容的摘录回答问题',
    messageMenu: '就这条消息提问',
    options: {
      question: { name: '问题', description: '你想知道什么' },
      issue,
      publication,
      since: { name: '起始', description: '只看此日期及以后的各期，例如 2025-05 或 May 2025' },
      until: { name: '截止', description: '只看此日期及以前的各期，例如 2025-06' },
      private: { name: '私密', description: '回答仅你自己可见' },
    },
  },
  latest: {
    name: '最新一期',
    description: '用原文概括最新一期',
    options: { publication },
  },
  issue: { name: '单期', description: '用原文概括某一期', options: { issue } },
  issues: {
    name: '往期',
    description: '列出各期及其日期，最新的在前',
    options: { publication },
  },
  timeline: {
    name: '时间线',
    description: '显示某一主题在各期中出现的频率和位置',
    options: {
      topic: { name: '主题', description: '一个或几个词，例如 space weather' },
      publication,
    },
  },
  status: { name: '状态', description: '显示机器人及其索引的状态' },
  questions: {
    name: '未解问题',
    description: '本服务器的读者问过却没有得到满意回答的问题（仅限管理员）',
  },
  forget: { name: '删除', description: '删除机器人保存的与你有关的内容' },
  'forget me': {
    name: '我的数据',
    description: '删除机器人在所有服务器中保存的与你有关的全部内容',
  },
  subscribe: {
    name: '订阅',
    description: '在频道中发布每一期新刊的摘要',
    options: { channel: channelOfPosts, publication },
  },
  unsubscribe: {
    name: '取消订阅',
    description: '终止用 /订阅 开始的发布',
    options: { channel: channelOfPosts, publication },
  },
  reindex: { name: '更新索引', description: '收录新增和有改动的各期（仅限管理员）' },
  config: { name: '设置', description: '本服务器的设置' },
  'config show': { name: '查看', description: '显示本服务器的设置' },
  'config answer': {
    name: '自动回答',
    description: '在频道中回答机器人有把握的每个问题',
    options: { channel: channelOfSetting, on },
  },
  'config silent': {
    name: '静默',
    description: '在频道中不发任何所有人可见的内容',
    options: { channel: channelOfSetting, on },
  },
  'config publication': {
    name: '刊物',
    description: '问题未指明刊物时所用的刊物；留空则为全部',
    options: { publication },
  },
  'config private': {
    name: '私密',
    description: '命令的回复是否默认仅使用者本人可见',
    options: { on },
  },
  help: { name: '帮助', description: '介绍这个机器人能做什么' },
} as const satisfies CommandVocabulary;
