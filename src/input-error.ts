/** What someone asked for cannot be done as they put it. The sentence is for them, wherever they asked. */
export class InputError extends Error {
  override readonly name = 'InputError';
}
