import { InputError } from '../../input-error.js';
import { admits } from '../../retrieval/filters.js';
import { publicationsOf } from '../../retrieval/publication.js';
import type { Action } from '../action.js';
import { shortId } from '../presses/short-id.js';
import { allPublications, issuesReply } from '../replies/issues-reply.js';

/** Turns to another page of the list of issues. */
export const issues = {
  name: 'issues',
  access: 'everyone',
  reply: 'instead',
  async run({ args: [key, page = '0'], say }, bot) {
    const all = bot.issues();
    if (key === allPublications) return issuesReply({ issues: all, publication: null, page, say });
    const publication = publicationsOf(all).find((name) => shortId(name) === key);
    if (publication === undefined) throw new InputError(say.issues.gone);
    const listed = all.filter((issue) => admits({ publication }, issue));
    return issuesReply({ issues: listed, publication, page, say });
  },
} as const satisfies Action;
