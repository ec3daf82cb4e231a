/** A name and a description in another language. */
export interface Words {
  /** As a command's name: lower case, without blanks, at most 32 characters. */
  readonly name: string;
  /** At most 100 characters. */
  readonly description: string;
}

/** How a command, a subcommand and their options are called in another language. */
export interface CommandWords extends Words {
  /** Of the entry in the menu of a message. */
  readonly messageMenu?: string;
  /** By the English name of the option. */
  readonly options?: Readonly<Record<string, Words>>;
}

/**
 * By the English name of the command, "config show" for a subcommand and "config" for what stands
 * above it. What is missing stays English.
 */
export type CommandVocabulary = Readonly<Record<string, CommandWords>>;
