import type { Turn } from '../retrieval/follow-up.js';
import type { Bot } from './bot.js';

/** The bot as one person meets it in one place: it remembers the question before. */
export function inConversation(bot: Bot): Bot {
  let previous: Turn | undefined;
  return {
    records: bot.records,
    issues: () => bot.issues(),
    state: () => bot.state(),
    digest: (issue) => bot.digest(issue),
    sectionText: (issue, section) => bot.sectionText(issue, section),
    reindex: (onProgress) => bot.reindex(onProgress),
    async ask(question, options) {
      const answer = await bot.ask(question, { previous, ...options });
      previous = answer.turn;
      return answer;
    },
  };
}
