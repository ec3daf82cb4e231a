import type { Logistic } from '../retrieval/logistic.js';
import type { Calibration } from './calibration.js';
import type { Report } from './evaluate.js';
import type { LabelledReport } from './labelled.js';
import type { Scores } from './labelled-scores.js';
import type { Rate, Speed } from './speed.js';
import { systemNames } from './systems.js';

/** The first column is wide enough for the longest name. */
function columns(lines: readonly (readonly string[])[], width: number): string {
  const first = Math.max(...lines.map(([name]) => name!.length)) + 2;
  const drawn = lines.map(([name, ...cells]) =>
    [name!.padEnd(first), ...cells.map((cell) => cell.padEnd(width))].join('').trimEnd(),
  );
  return `${drawn.join('\n')}\n`;
}

export function collectionTable({ collection, systems }: Report): string {
  const headings = ['nDCG@10', 'recall@10', 'recall@100', 'MRR'];
  const rows = systemNames.map((name) => {
    const { ndcg10, recall10, recall100, mrr } = systems[name];
    return [name, ...[ndcg10, recall10, recall100, mrr].map((value) => value.toFixed(4))];
  });
  return columns([[collection, ...headings], ...rows], 12);
}

export function speedTable(speed: Speed): string {
  const { load, loadCrossEncoder, backissue, library, search, reading, passages } = speed;
  const row = (name: string, rate: Rate) => [
    name,
    `${rate.question.toFixed(2)} ms`,
    rate.passagesPerSecond.toFixed(0),
    rate.passagesPerProcessorSecond.toFixed(0),
  ];
  const rates = columns(
    [
      ['vectors', 'a question', 'passages a second', 'and second of processor'],
      row('Backissue', backissue),
      row("the library's pipeline", library),
    ],
    20,
  );
  return (
    `${rates}\nLoading the model: ${load.wall.toFixed(0)} ms (processor ${load.processor.toFixed(0)} ms); ` +
    `the cross-encoder: ${loadCrossEncoder.wall.toFixed(0)} ms (${loadCrossEncoder.processor.toFixed(0)} ms)\n` +
    `The rest of a question, at the median: searching ${passages} passages ${search.toFixed(2)} ms, ` +
    `reading the best of them ${reading.toFixed(1)} ms\n`
  );
}

const figures: Record<string, (scores: Scores) => string> = {
  questions: ({ questions }) => String(questions),
  'first 1': ({ first1 }) => percent(first1),
  'first 3': ({ first3 }) => percent(first3),
  'first 5': ({ first5 }) => percent(first5),
  MRR: ({ mrr }) => percent(mrr),
  dated: ({ dateExact }) => percent(dateExact),
  length: ({ excerptLength }) => (excerptLength === null ? '-' : excerptLength.toFixed(0)),
  'abst. P': ({ abstentionPrecision }) => percent(abstentionPrecision),
  'abst. R': ({ abstentionRecall }) => percent(abstentionRecall),
  'abst. F1': ({ abstentionF1 }) => percent(abstentionF1),
  'false a.': ({ falseAbstentions }) => percent(falseAbstentions),
};

/** Percentages; what Backissue does by kind, and the systems that it is compared with in all. */
export function labelledTable({
  set,
  half,
  systems,
  unrelated,
  confidence,
}: LabelledReport): string {
  const row = (name: string, scores: Scores) => [
    name,
    ...Object.values(figures).map((figure) => figure(scores)),
  ];
  const { hybrid = {}, ...others } = systems;
  const kinds = Object.entries(hybrid).map(([kind, scores]) => row(kind, scores));
  const compared = Object.entries(others).map(([name, { all }]) => row(`all, ${name}`, all!));
  const sure = confidence.map(
    ({ confidence: level, answers, first1, first3 }) =>
      `${level} ${first1} and ${first3} of ${answers}`,
  );
  const table = columns([[`${set}, ${half}`, ...Object.keys(figures)], ...kinds, ...compared], 11);
  const refused = Object.entries(unrelated).map(
    ([kind, counts]) => `${kind}: ${counts.refused} of ${counts.questions} refused\n`,
  );
  return `${table}${refused.join('')}In the first excerpt and the first three, by confidence: ${sure.join('; ')}\n\n`;
}

/** The constants as they stand in the program. */
export function calibrationTable({ isAnswered, answeredFrom, firstAnswers }: Calibration): string {
  const { threshold, f1, refusedWrongly } = answeredFrom;
  return (
    `That there is an answer: ${drawn(isAnswered)}\n` +
    `Refused below ${threshold.toFixed(2)}: F1 ${percent(f1)}, refused wrongly ${percent(refusedWrongly)}\n` +
    `That the first excerpt answers: ${drawn(firstAnswers)}\n`
  );
}

const drawn = ({ weights, bias }: Logistic<string>): string =>
  [...Object.entries(weights), ['bias', bias] as const]
    .map(([sign, weight]) => `${sign} ${weight.toFixed(2)}`)
    .join(', ');

const percent = (share: number | null): string => (share === null ? '-' : (100 * share).toFixed(1));
