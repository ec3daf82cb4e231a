/** Puts a sign in the place of each secret, also where it stands in an address or in JSON. */
export function hider(secrets: readonly string[]): (text: string) => string {
  const forms = secrets
    .filter((secret) => secret !== '')
    .flatMap((secret) => [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]);
  return (text) => forms.reduce((hidden, form) => hidden.replaceAll(form, SIGN), text);
}

const SIGN = '[secret]';
