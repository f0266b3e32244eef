import { messageFrom } from '../support/messages';

// What `i18n.t` asks for inside the extension.
Object.assign(globalThis, {
  browser: { runtime: { id: 'gallery' }, i18n: { getMessage: messageFrom } },
});
