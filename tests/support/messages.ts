import en from '@/locales/en.json';

type Nested = { readonly [key: string]: string | Nested };

/** One message as the browser stores it: plural forms in one line, or null when the value is a group of messages. */
function messageOf(value: string | Nested): string | null {
  if (typeof value === 'string') return value;
  if (typeof value.message === 'string') return value.message;
  const forms = Object.entries(value).filter(([key]) => /^(\d+|n)$/u.test(key));
  return forms.length === 0
    ? null
    : forms.flatMap(([, form]) => (typeof form === 'string' ? [form] : [])).join(' | ');
}

/** Keys as the browser knows them: nested names joined with `_`. */
function flatten(messages: Nested, path: readonly string[] = []): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]) => {
    const here = [...path, key];
    const message = messageOf(value);
    if (message !== null) return [[here.join('_'), message] as [string, string]];
    return typeof value === 'string' ? [] : flatten(value, here);
  });
}

const messages = new Map(flatten(en));

/** Answers like `browser.i18n.getMessage` with the English text; the empty string for an unknown name. */
export function messageFrom(name: string, substitutions: string | string[] = []): string {
  if (name === '@@bidi_dir') return 'ltr';
  if (name === '@@ui_locale') return 'en';
  const given = [substitutions].flat();
  return (messages.get(name) ?? '').replace(/\$(\d)/gu, (_, at) => given[Number(at) - 1] ?? '');
}
