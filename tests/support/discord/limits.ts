/** What Discord refuses in a message, as its documentation states it; on purpose not the bot's table. */
const LIMITS = {
  content: 2000,
  embeds: 10,
  embedTotal: 6000,
  title: 256,
  description: 4096,
  footer: 2048,
  author: 256,
  fields: 25,
  fieldName: 256,
  fieldValue: 1024,
} as const;

export interface EmbedBody {
  readonly title?: string;
  readonly description?: string;
  readonly footer?: { readonly text: string };
  readonly author?: { readonly name: string };
  readonly fields?: readonly { readonly name: string; readonly value: string }[];
}

export interface MessageBody {
  readonly content?: string | null;
  readonly embeds?: readonly EmbedBody[] | null;
  readonly flags?: number;
  readonly allowed_mentions?: { readonly parse?: readonly string[] };
  readonly message_reference?: { readonly message_id: string };
}

/** The paths of what is wrong, as in Discord's error 50035; empty for a good message. */
export function violations(body: MessageBody): string[] {
  const embeds = body.embeds ?? [];
  const found = embeds.flatMap((embed, index) =>
    embedViolations(embed).map((path) => `embeds[${index}].${path}`),
  );
  if (lengthOf(body.content) > LIMITS.content) found.push('content');
  if (embeds.length > LIMITS.embeds) found.push('embeds');
  if (sum(embeds.map(embedLength)) > LIMITS.embedTotal)
    found.push('embeds: MAX_EMBED_SIZE_EXCEEDED');
  return found;
}

export const isEmpty = (body: MessageBody): boolean =>
  !body.content?.trim() && (body.embeds ?? []).length === 0;

function embedViolations(embed: EmbedBody): string[] {
  const parts: [string, string | undefined, number][] = [
    ['title', embed.title, LIMITS.title],
    ['description', embed.description, LIMITS.description],
    ['footer.text', embed.footer?.text, LIMITS.footer],
    ['author.name', embed.author?.name, LIMITS.author],
    ...(embed.fields ?? []).flatMap(({ name, value }): [string, string, number][] => [
      ['fields.name', name, LIMITS.fieldName],
      ['fields.value', value, LIMITS.fieldValue],
    ]),
  ];
  const found = parts
    .filter(([, text, limit]) => text !== undefined && (!text.trim() || lengthOf(text) > limit))
    .map(([path]) => path);
  if ((embed.fields ?? []).length > LIMITS.fields) found.push('fields');
  if (!embed.title && !embed.description && !embed.fields?.length) found.push('empty embed');
  return found;
}

const embedLength = ({ title, description, footer, author, fields = [] }: EmbedBody): number =>
  sum([title, description, footer?.text, author?.name].map(lengthOf)) +
  sum(fields.map(({ name, value }) => lengthOf(name) + lengthOf(value)));

/** The stricter of the two ways to count. */
const lengthOf = (text: string | null | undefined): number => text?.length ?? 0;

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
