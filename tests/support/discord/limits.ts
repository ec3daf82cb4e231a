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
  readonly color?: number;
  readonly image?: { readonly url: string };
  readonly footer?: { readonly text: string };
  readonly author?: { readonly name: string };
  readonly fields?: readonly { readonly name: string; readonly value: string }[];
}

export interface ComponentBody {
  readonly type: number;
  readonly custom_id?: string;
  readonly label?: string;
  readonly style?: number;
  readonly disabled?: boolean;
  readonly placeholder?: string;
  readonly options?: readonly {
    readonly label: string;
    readonly value: string;
    readonly description?: string;
  }[];
  readonly components?: readonly ComponentBody[];
  /** What a label of a form holds. */
  readonly component?: ComponentBody;
}

export interface FileBody {
  readonly name: string;
  readonly bytes: Buffer;
}

export interface MessageBody {
  readonly components?: readonly ComponentBody[];
  readonly attachments?: readonly { readonly id: string; readonly description?: string }[];
  /** What came with it. */
  readonly files?: readonly FileBody[];
  readonly content?: string | null;
  readonly embeds?: readonly EmbedBody[] | null;
  readonly flags?: number;
  readonly allowed_mentions?: { readonly parse?: readonly string[] };
  readonly message_reference?: { readonly message_id: string };
  readonly nonce?: string;
  readonly enforce_nonce?: boolean;
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
  return [...found, ...componentViolations(body.components ?? [])];
}

const BUTTON = 2;
const SELECT = 3;

function componentViolations(rows: readonly ComponentBody[]): string[] {
  const found = rows.length > 5 ? ['components'] : [];
  const all = rows.flatMap(({ components = [] }) => components);
  const ids = all.map((component) => component.custom_id);
  if (new Set(ids).size < ids.length) found.push('components: custom_id is not unique');
  for (const { components = [] } of rows) {
    const selects = components.filter(({ type }) => type === SELECT).length;
    if (components.length === 0 || components.length > (selects > 0 ? 1 : 5))
      found.push('components: row');
  }
  return [...found, ...all.flatMap(oneViolations)];
}

const within = (text: string | undefined, most: number): boolean =>
  text !== undefined && text.length >= 1 && text.length <= most;

function oneViolations({ type, custom_id, label, placeholder, options }: ComponentBody): string[] {
  const found = within(custom_id, 100) ? [] : ['custom_id'];
  if (type === BUTTON) return within(label, 80) ? found : [...found, 'label'];
  if (type !== SELECT) return [...found, 'type'];
  if (placeholder !== undefined && placeholder.length > 150) found.push('placeholder');
  const values = (options ?? []).map(({ value }) => value);
  const isGood = (option: { label: string; value: string; description?: string }) =>
    within(option.label, 100) &&
    within(option.value, 100) &&
    (option.description === undefined || within(option.description, 100));
  if (values.length < 1 || values.length > 25 || new Set(values).size < values.length)
    found.push('options');
  return (options ?? []).every(isGood) ? found : [...found, 'option'];
}

export const isEmpty = (body: MessageBody): boolean =>
  !body.content?.trim() && (body.embeds ?? []).length === 0 && (body.files ?? []).length === 0;

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
