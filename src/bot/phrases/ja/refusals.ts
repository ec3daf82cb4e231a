import { refusalSpeaker } from '../refusals.js';

export const quoted = (text: string): string => `「${text}」`;

export const because = refusalSpeaker('ja', {
  quoted,
  between: '',
  notFound: '見つかりませんでした。',
  noIssue: (phrase) => `お尋ねの時期${phrase ? `（${phrase}）` : ''}の号はありません。`,
  neverMentioned: (names) => `${names ?? 'ご質問の名前'}に触れた号はありません。`,
  notSaidOf: (names, words) => `${names}に最も近い記述は、${words}に触れていません。`,
  notStated: (detail) => `最も近い記述に${detail}は書かれていません。`,
  details: {
    'an amount of money': '金額',
    'a telephone number': '電話番号',
    'an age': '年齢や年数',
    'a height or length': '高さや長さ',
    'a weight': '重さ',
  },
  notTold: '最も近い記述にお尋ねの詳細は書かれていません。',
  nothingClose: 'ご質問に十分近い内容はどの号にもありません。',
});
