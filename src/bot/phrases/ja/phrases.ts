import { dateSpeaker } from '../dates.js';
import type { Phrases } from '../en.js';
import { commands } from './commands.js';
import { because, quoted } from './refusals.js';

const { ask, issue, issues } = commands;

/** Japanese. */
export const phrases: Phrases = {
  date: dateSpeaker('ja', {
    undated: '日付なし',
    seasons: ['春', '夏', '秋', '冬'],
    ofYear: (season, year) => `${year}年${season}`,
    quarter: (quarter, year) => `${year}年第${quarter}四半期`,
  }),
  page: (number) => `${number}ページ`,
  thereAre: (issueCount, span) => {
    if (!span) return `号は全部で${issueCount}件あります。`;
    return span.from === span.to
      ? `号は全部で${issueCount}件あります（${span.to}）。`
      : `号は全部で${issueCount}件あります（${span.from}から${span.to}まで）。`;
  },
  help: {
    title: 'バックナンバーからの回答',
    how: '普段の言葉で、号と同じ言語で質問してください。回答は号の原文そのままで、刊行物、セクション、号の日付が付きます。どの号にも書かれていなければ、そうお伝えします。',
    commands: 'コマンド',
    narrow:
      '「in May 2025」「since March」「latest issue」などの英語の表現で、質問の範囲を絞り込めます。',
  },
  access: {
    serverOnly: (what) => `${what} はサーバー内でのみ、権限のある人が使えます。`,
    managers: (what) => `${what} はこのサーバーを管理できる人だけが使えます。`,
    administrators: (what) => `${what} はこのサーバーの管理者だけが使えます。`,
  },
  errors: {
    unexpected: (reference) =>
      `申し訳ありません、うまくいきませんでした。このボットの運営者は ${reference} から原因を調べられます。`,
    noCommand: (name) => `コマンド /${name} はもうありません。`,
    noAction:
      'このボタンはボットの別のバージョンのものです。もう一度質問して新しいボタンを表示してください。',
    noThread: 'ここではスレッドを作成できません。',
    notAllowed:
      'ここで回答するには、「メッセージを送信」「埋め込みリンク」「メッセージ履歴を読む」の権限が必要です。',
  },
  queue: {
    full: '待っている質問が多すぎて、これ以上受け付けられません。1分後にもう一度質問してください。',
    tooMany: (seconds) =>
      `質問の間隔が短すぎて回答できません。${seconds}秒後にもう一度質問してください。`,
  },
  pages: {
    previous: '◀ 前へ',
    next: '次へ ▶',
    which: (page, pages) => `${page} / ${pages} ページ`,
  },
  digest: {
    sections: (count) => `${count}セクション。それぞれを最もよく表す原文の文で示します。`,
    undated: '原本に日付は書かれていません。',
    untitled: '見出しなし',
    withoutSentences: '代表となる文がありません。下から選ぶと全文を読めます。',
    choose: 'セクションの原文を読む',
    readOn: `セクションを選ぶと原文を読めます。/${ask.name} で尋ねることもできます。`,
    noLatest: `日付の書かれた号がないため、最新号はわかりません。/${issues.name} ですべて確認できます。`,
    gone: `インデックスにもうないか、変更されています。/${issues.name} で今ある号を確認できます。`,
  },
  issues: {
    choose: '号を開く',
    open: `/${issue.name} で1つの号を要約します。`,
    documents: (count) => `文書${count}件`,
    dateFromList: '日付は issues.json による',
    dateFromName: '日付はファイル名による',
    dateFromFront: '日付はその号を予告する表紙による',
    noDate: '原本に日付なし',
    gone: `その刊行物はもうインデックスにありません。/${issues.name} で今ある号を確認できます。`,
  },
  timeline: {
    noWords: '話題を言葉で入力してください（例：space weather）',
    none: (issueCount, unknown) =>
      unknown.length > 0
        ? `${unknown.map(quoted).join('や')}は、全${issueCount}号のどれにも出てきません。`
        : `全${issueCount}号に、これらの言葉をすべて含む段落はありません。言葉を減らしてお試しください。`,
    found: (passages, issueCount, all) =>
      `全${all}号のうち${issueCount}号に${passages}段落あります。`,
    undated: (passages, issueCount) =>
      `うち${passages}段落は日付のない号（${issueCount}件）にあり、図には含まれません。`,
    counted: (words) =>
      words.length === 1
        ? `本文または見出しに${quoted(words[0]!)}を含む段落を数えています（語形は問いません）。`
        : `本文または見出しに次の言葉をすべて含む段落を数えています（語形は問いません）：${words.join('、')}`,
    shaded: '図の網掛け部分は、号のない期間です。',
    cited: (issue, passages) => `${issue}：${passages}段落`,
    alt: (topic, counts) =>
      `棒グラフ：${quoted(topic)}に関する段落数の推移。${counts.join('、')}。`,
  },
  subscribe: {
    newIssue: '新しい号です。',
    others: (count) => `ほかに${count}件の号が同時に加わりました。/${issues.name} で確認できます。`,
    done: '今後、新しい号が取り込まれるたびに、そこでお知らせします。',
    already: '新しい号はすでにそこでお知らせしています。',
    ended: '今後、新しい号をそこでお知らせしません。',
    none: '新しい号のお知らせはそこに設定されていません。',
    noChannel:
      'そこには書き込めません。このサーバーのテキストチャンネルかスレッドを選んでください。',
    missing: (permissions) =>
      `まだそこに投稿できません。チャンネルの設定で次の権限を許可してください：${permissions.join('、')}`,
    list: '新しい号をお知らせするチャンネル',
    everything: 'すべての刊行物',
  },
  reindex: {
    reading: '号を読み込んでいます…',
    embedding: (done, total) =>
      `処理中：${total}段落中${done}段落（${Math.floor((100 * done) / total)}%）`,
    running: 'すでにインデックスを更新中です。完了までお待ちください。',
    done: '新しいインデックスが有効になりました。',
    unchanged: '変更はありません。',
    holds: (documents, issueCount, passages) =>
      `インデックスには文書${documents}件、号${issueCount}件、段落${passages}件があります。`,
    work: (embedded, reused, removed, seconds) =>
      `処理${embedded}段落、維持${reused}段落、削除${removed}段落、所要時間${seconds}秒。`,
    newIssues: (count) => `新しい号：${count}`,
    changedIssues: (count) => `変更された号：${count}`,
    removedIssues: (count) => `削除された号：${count}`,
  },
  more: (count) => `ほか${count}件`,
  threadOpened: 'スレッドを作成しました：',
  yes: 'はい',
  no: 'いいえ',
  status: {
    title: '状態',
    index: 'インデックス',
    sizes: (issueCount, passages) => `号${issueCount}件、段落${passages}件`,
    span: (from, to) => (from === to ? from : `${from}から${to}まで`),
    model: 'モデル',
    lastJob: '新しい号の前回の確認',
    never: '記録開始以来なし',
    jobDone: (embedded, removed, problems) =>
      `処理${embedded}段落、削除${removed}段落、問題${problems}件`,
    jobFailed: '失敗しました（以前のインデックスが引き続き有効です）',
    started: '起動',
    latency: 'Discord との往復時間',
    milliseconds: (ms) => `${ms}ミリ秒`,
    unmeasured: '未測定',
    version: 'バージョン',
  },
  questions: {
    title: '答えが見つからなかった質問',
    off: '質問は保存されていません。ボットの実行環境で RECORD_QUESTIONS がオフになっています。',
    none: (days) => `過去${days}日間、このサーバーで答えが見つからなかった質問はありません。`,
    kept: (days) =>
      `過去${days}日間にこのサーバーで尋ねられ、見つからなかったか、役に立たなかったとされた質問です（新しい順）。`,
    reasons: {
      period: '該当なし：その時期の号がない',
      name: '該当なし：どの号にも出てこない名前',
      detail: '該当なし：書かれていない詳細',
      'nothing close': '該当なし：十分近い内容がない',
    },
    unhelpful: (times) => (times === 1 ? '役に立たなかった' : `役に立たなかった（${times}回）`),
    times: (times) => `質問${times}回`,
  },
  forget: {
    nothing: 'あなたの情報は何も保存されていません。',
    done: (questions, conversations) =>
      `あなたの質問${questions}件と回答への評価、会話${conversations}件を削除しました。それらの回答のボタンはもう使えません。`,
  },
  config: {
    title: 'このサーバーの設定',
    answering: '確信がある質問すべてに答える',
    silent: '全員に見える発言をしない',
    nowhere: 'なし',
    publication: '質問で指定がないときの刊行物',
    allOfThem: 'すべて',
    private: 'コマンドへの返信をデフォルトで本人だけに表示',
    notYet: 'まだ有効ではありません。Discord はボット宛てのメッセージしかボットに見せません。',
    toReadMessages: [
      '1. Discord の開発者ポータルでアプリを開き、Bot を選んで Message Content Intent をオンにします。',
      '2. ボットの実行環境で、.env または環境変数に DISCORD_MESSAGE_CONTENT=on を設定します。',
      '3. ボットを再起動します。',
    ],
  },
  ask: {
    needsWords: '質問を言葉で入力してください（例：How does space weather form?）',
    withheld:
      '本文で私にメンションしたメッセージだけが、Discord から私に届きます。返信に @ と私の名前を書いてください。',
    sure: {
      high: 'ほぼ確実に回答です',
      medium: 'おそらく回答です',
      low: '回答かもしれません。ご確認ください',
    },
    understoodAs: (question) => `質問の解釈：${question}`,
    only: (narrowed) => `対象：${narrowed.join('、')}`,
    since: (date) => `${date}以降`,
    until: (date) => `${date}まで`,
    excerpts: ({ first, last, all }) =>
      first === last ? `抜粋 ${first}（全${all}件）` : `抜粋 ${first}～${last}（全${all}件）`,
    inContext: '前後の文脈',
    inContextOf: (number) => `${number} の前後の文脈`,
    surroundings: '太字が抜粋で、その前後が周囲の文章です。',
    excerptGone: 'その抜粋はもうインデックスにありません。もう一度質問してください。',
    startThread: 'スレッドを作成',
    inThread: `ここで /${ask.name} または私へのメンションで続けて質問できます。この質問を踏まえて理解します。`,
    helpful: '役に立った',
    unhelpful: '役に立たなかった',
    whyTitle: '何が足りませんでしたか？',
    whyLabel: 'ご自身の言葉でお書きください',
    whyHint: '例：答えは5月号の3ページにあります',
    thanks: 'ありがとうございます。記録しました。',
    gone: 'この質問はもう保存されていません。もう一度質問してください。',
    notYours: `ここでは質問した本人だけが操作できます。/${ask.name} で同じ質問をすると、ご自分でも操作できます。`,
  },
  notFound: {
    because,
    merelyNearest: '以下は最も近い内容にすぎず、回答ではありません。',
    around: (count) => (count === 1 ? '最も近い号' : 'その時期の前後の号'),
    askNearby: (from, to) => (from === to ? `${from}を探す` : `${from}から${to}までを探す`),
    askEverywhere: 'すべての号を探す',
  },
};
