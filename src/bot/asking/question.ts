import { sentencesOf } from '../sentences.js';

/** In characters; a longer text is a message or a page that somebody asks about. */
const longest = 1000;

/** What is asked: the text, of a long one its questions, and where it has none its beginning. */
export function questionIn(text: string): string {
  const all = text.trim();
  if (all.length <= longest) return all;
  const sentences = sentencesOf(all);
  const questions = sentences.filter((sentence) => /[?？][^\p{L}?？]*$/u.test(sentence));
  return fitting(questions.length > 0 ? questions : sentences);
}

/** As many as have room; of a first one that has none, as many words. */
function fitting(sentences: readonly string[]): string {
  let text = '';
  for (const sentence of sentences) {
    if (text.length + sentence.length > longest) break;
    text += sentence;
  }
  return text.trim() || clipped(sentences[0]!.trim());
}

function clipped(sentence: string): string {
  const space = sentence.lastIndexOf(' ', longest);
  return sentence.slice(0, space > 0 ? space : longest);
}
