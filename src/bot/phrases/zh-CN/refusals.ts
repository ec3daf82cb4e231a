import { refusalSpeaker } from '../refusals.js';

export const quoted = (text: string): string => `“${text}”`;

export const because = refusalSpeaker('zh-CN', {
  quoted,
  between: '',
  notFound: '未找到。',
  noIssue: (phrase) => `没有所问时间${phrase ? `（${phrase}）` : ''}的刊期。`,
  neverMentioned: (names) => `各期均未提到${names ?? '问题中的某个名称'}。`,
  notSaidOf: (names, words) => `各期中与${names}最接近的内容没有提到${words}。`,
  notStated: (detail) => `各期中最接近的内容没有说明${detail}。`,
  details: {
    'an amount of money': '金额',
    'a telephone number': '电话号码',
    'an age': '年龄或年代',
    'a height or length': '高度或长度',
    'a weight': '重量',
  },
  notTold: '各期中最接近的内容没有说明所问的细节。',
  nothingClose: '各期中没有与问题足够接近的内容。',
});
