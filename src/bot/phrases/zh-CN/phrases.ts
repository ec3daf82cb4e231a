import { dateSpeaker } from '../dates.js';
import type { Phrases } from '../en.js';
import { commands } from './commands.js';
import { because, quoted } from './refusals.js';

const { ask, issue, issues } = commands;

/** Simplified Chinese. */
export const phrases: Phrases = {
  date: dateSpeaker('zh-CN', {
    undated: '日期不详',
    seasons: ['春季', '夏季', '秋季', '冬季'],
    ofYear: (season, year) => `${year}年${season}`,
    quarter: (quarter, year) => `${year}年第${quarter}季度`,
  }),
  page: (number) => `第 ${number} 页`,
  thereAre: (issueCount, span) => {
    if (!span) return `共有 ${issueCount} 期。`;
    return span.from === span.to
      ? `共有 ${issueCount} 期，日期为${span.to}。`
      : `共有 ${issueCount} 期，从${span.from}到${span.to}。`;
  },
  help: {
    title: '从往期中寻找答案',
    how: '请用平常的话、用刊物的语言提问。回答是各期的原文，一字不改，并注明刊物、栏目和该期日期；如果各期没有提到，也会告诉你。',
    commands: '命令',
    narrow: '可以用英文词语缩小提问范围，例如“in May 2025”、“since March”或“latest issue”。',
  },
  access: {
    serverOnly: (what) => `${what} 只能在服务器中由有权限的人使用。`,
    managers: (what) => `${what} 仅供有权管理本服务器的人使用。`,
    administrators: (what) => `${what} 仅供本服务器的管理员使用。`,
  },
  errors: {
    unexpected: (reference) => `抱歉，出错了；本机器人的运营者可以凭编号 ${reference} 查找原因。`,
    noCommand: (name) => `命令 /${name} 已不存在。`,
    noAction: '这个按钮来自机器人的另一个版本：请重新提问以获得新的按钮。',
    noThread: '此处无法创建子区。',
    notAllowed: '要在此处回答，我需要以下权限：发送消息、嵌入链接、阅读消息历史记录。',
  },
  queue: {
    full: '排队的问题太多，已没有空位：请一分钟后再问。',
    tooMany: (seconds) => `你提问的速度超过了我可以回答的速度：请 ${seconds} 秒后再问。`,
  },
  pages: {
    previous: '◀ 上一页',
    next: '下一页 ▶',
    which: (page, pages) => `第 ${page} 页，共 ${pages} 页`,
  },
  digest: {
    sections: (count) =>
      count === 1
        ? '1 个栏目，摘取其最具代表性的原句。'
        : `${count} 个栏目，各摘取其最具代表性的原句。`,
    undated: '原件没有注明日期。',
    untitled: '无标题',
    withoutSentences: '没有哪一句足以代表它：请在下方选择以阅读全文。',
    choose: '阅读某个栏目的原文',
    readOn: `选择一个栏目阅读原文，或用 /${ask.name} 询问相关内容。`,
    noLatest: `各期均未注明日期，因此无法确定最新一期；/${issues.name} 会列出全部。`,
    gone: `该内容已不在索引中，或已有变动：/${issues.name} 会列出现有的各期。`,
  },
  issues: {
    choose: '打开一期',
    open: `/${issue.name} 可概括其中一期。`,
    documents: (count) => `${count} 份文档`,
    dateFromList: '日期来自 issues.json',
    dateFromName: '日期来自文件名',
    dateFromFront: '日期来自预告该期的首页',
    noDate: '原件没有注明日期',
    gone: `该刊物已不在索引中：/${issues.name} 会列出现有的各期。`,
  },
  timeline: {
    noWords: '请用文字说明主题，例如：space weather',
    none: (issueCount, unknown) =>
      unknown.length > 0
        ? `在 ${issueCount} 期中都没有出现${unknown.map(quoted).join('或')}。`
        : `在 ${issueCount} 期中没有一个段落包含所有这些词；请减少词语再试。`,
    found: (passages, issueCount, all) =>
      `${passages} 个段落，见于全部 ${all} 期中的 ${issueCount} 期。`,
    undated: (passages, issueCount) =>
      `其中 ${passages} 个段落在 ${issueCount} 期日期不详的刊物中，图中未包括。`,
    counted: (words) =>
      words.length === 1
        ? `统计的是正文或标题中包含${quoted(words[0]!)}（任何词形）的段落。`
        : `统计的是正文或标题中包含以下所有词（任何词形）的段落：${words.join('、')}。`,
    shaded: '图中阴影部分表示当时没有出刊。',
    cited: (issue, passages) => `${issue}：${passages} 个段落`,
    alt: (topic, counts) =>
      `条形图：有关${quoted(topic)}的段落随时间的变化。${counts.join('；')}。`,
  },
  subscribe: {
    newIssue: '新的一期。',
    others: (count) => `同时还有 ${count} 期：见 /${issues.name} 列表。`,
    done: '今后每一期新刊收录后，都会在那里公布。',
    already: '那里已经会公布每一期新刊。',
    ended: '今后不再在那里公布新刊。',
    none: '那里没有公布新刊。',
    noChannel: '那里无法发言：请选择本服务器的文字频道或子区。',
    missing: (permissions) =>
      `我还不能在那里发布：请在频道设置中授予我以下权限：${permissions.join('、')}。`,
    list: '公布新刊的频道',
    everything: '所有刊物',
  },
  reindex: {
    reading: '正在读取各期…',
    embedding: (done, total) =>
      `正在处理：${done}/${total} 个段落（${Math.floor((100 * done) / total)}%）。`,
    running: '正在更新索引：请等待完成。',
    done: '新的索引已生效。',
    unchanged: '没有任何变动。',
    holds: (documents, issueCount, passages) =>
      `索引包含 ${documents} 份文档、${issueCount} 期、${passages} 个段落。`,
    work: (embedded, reused, removed, seconds) =>
      `处理 ${embedded} 个段落，保留 ${reused} 个，移除 ${removed} 个，用时 ${seconds} 秒。`,
    newIssues: (count) => `新增期数：${count}`,
    changedIssues: (count) => `变动期数：${count}`,
    removedIssues: (count) => `移除期数：${count}`,
  },
  more: (count) => `另有 ${count} 项`,
  threadOpened: '已创建子区：',
  yes: '是',
  no: '否',
  status: {
    title: '状态',
    index: '索引',
    sizes: (issueCount, passages) => `${issueCount} 期，${passages} 个段落`,
    span: (from, to) => (from === to ? `日期为${from}` : `从${from}到${to}`),
    model: '模型',
    lastJob: '上次检查新刊',
    never: '自有记录以来从未检查',
    jobDone: (embedded, removed, problems) =>
      `处理 ${embedded} 个段落，移除 ${removed} 个，${problems} 个问题`,
    jobFailed: '检查失败；之前的索引仍然有效',
    started: '启动时间',
    latency: '到 Discord 的往返时间',
    milliseconds: (ms) => `${ms} 毫秒`,
    unmeasured: '尚未测量',
    version: '版本',
  },
  questions: {
    title: '读者没有找到的内容',
    off: '没有保存问题：机器人运行环境中的 RECORD_QUESTIONS 已关闭。',
    none: (days) => `最近 ${days} 天内，本服务器没有人提出未解的问题。`,
    kept: (days) =>
      `最近 ${days} 天内，本服务器中问过但未找到，或被标记为没有帮助的问题；最新的在前。`,
    reasons: {
      period: '未找到：没有该时间的期号',
      name: '未找到：各期从未提到的名称',
      detail: '未找到：各期没有说明的细节',
      'nothing close': '未找到：没有足够接近的内容',
    },
    unhelpful: (times) => (times === 1 ? '没有帮助' : `没有帮助（${times} 次）`),
    times: (times) => `问过 ${times} 次`,
  },
  forget: {
    nothing: '没有保存任何与你有关的内容。',
    done: (questions, conversations) =>
      `已删除：你的 ${questions} 个问题及你对回答的评价，以及 ${conversations} 段对话。那些回答下的按钮不再有效。`,
  },
  config: {
    title: '本服务器的设置',
    answering: '回答有把握的每个问题',
    silent: '不发任何所有人可见的内容',
    nowhere: '无',
    publication: '问题未指明刊物时所用的刊物',
    allOfThem: '全部',
    private: '命令的回复默认仅使用者本人可见',
    notYet: '尚未生效：Discord 只向机器人显示发给它的消息。',
    toReadMessages: [
      '1. 在 Discord 开发者门户中打开应用，选择 Bot，并开启 Message Content Intent。',
      '2. 在机器人运行之处的 .env 或环境变量中设置 DISCORD_MESSAGE_CONTENT=on。',
      '3. 重新启动机器人。',
    ],
  },
  ask: {
    needsWords: '请用文字提问，例如：How does space weather form?',
    withheld: '只有正文提及我的消息，Discord 才会向我显示：请在回复中写上 @ 和我的名字。',
    sure: {
      high: '很可能就是答案',
      medium: '大概是答案',
      low: '也许是答案：请自行判断',
    },
    understoodAs: (question) => `理解为：${question}`,
    only: (narrowed) => `仅限：${narrowed.join('、')}`,
    since: (date) => `${date}起`,
    until: (date) => `截至${date}`,
    excerpts: ({ first, last, all }) =>
      first === last ? `摘录 ${first}，共 ${all} 条` : `摘录 ${first}–${last}，共 ${all} 条`,
    inContext: '查看上下文',
    inContextOf: (number) => `${number} 的上下文`,
    surroundings: '粗体为摘录，前后是其上下文。',
    excerptGone: '该摘录已不在索引中：请重新提问。',
    startThread: '创建子区',
    inThread: `在此用 /${ask.name} 或提及我来继续提问：我会结合这个问题来理解。`,
    helpful: '有帮助',
    unhelpful: '没有帮助',
    whyTitle: '缺少了什么？',
    whyLabel: '请用自己的话说明',
    whyHint: '例如：答案在五月那一期的第 3 页',
    thanks: '谢谢，已记下。',
    gone: '我已不记得这个问题：请重新提问。',
    notYours: `这里只有提问者可以这样做；用 /${ask.name} 问同样的问题，你也可以。`,
  },
  notFound: {
    because,
    merelyNearest: '以下只是最接近的内容，并非答案。',
    around: (count) => (count === 1 ? '最接近的一期' : '该时间前后的各期'),
    askNearby: (from, to) => (from === to ? `查找${from}` : `查找${from}到${to}`),
    askEverywhere: '查找所有各期',
  },
};
