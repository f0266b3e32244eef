import type { Chat, ChatMessage } from './chat';

/** A part of the page that must be there: its absence is a mistake of ours. */
export function part<E extends Element>(
  within: ParentNode,
  selector: string,
  kind: new () => E,
): E {
  const found = within.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`The practice page has no ${selector}.`);
}

/** A fresh copy of a template's only element. */
export function copyOf<E extends Element>(id: string, kind: new () => E): E {
  const { content } = part(document, `template#${id}`, HTMLTemplateElement);
  const copy = content.firstElementChild?.cloneNode(true);
  if (copy instanceof kind) return copy;
  throw new Error(`The template ${id} holds something else.`);
}

function messageView({ id, from, author, text, at }: ChatMessage): HTMLLIElement {
  const item = copyOf('message', HTMLLIElement);
  item.dataset['messageId'] = id;
  item.dataset['from'] = from;
  part(item, '[data-author]', HTMLElement).textContent =
    from === 'note' ? `${author}, private note` : author;
  const time = part(item, 'time', HTMLTimeElement);
  time.dateTime = at.toISOString();
  time.textContent = at.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
  part(item, '[data-body]', HTMLElement).textContent = text;
  return item;
}

export interface ChatView {
  readonly element: HTMLElement;
  /** Shows what the chat has become. */
  update(): void;
  focus(): void;
}

/** The open chat: who it is, what was said, and the box to reply in. */
export function viewChat(chat: Chat): ChatView {
  const { customer } = chat;
  const element = copyOf('chat', HTMLElement);
  const log = part(element, '.log', HTMLElement);
  const transcript = part(element, '[data-transcript]', HTMLOListElement);
  const typing = part(element, '.typing', HTMLElement);
  const form = part(element, 'form', HTMLFormElement);
  const box = part(element, '[data-reply]', HTMLTextAreaElement);

  element.dataset['practiceChat'] = customer.id;
  element.setAttribute('aria-label', `Chat with ${customer.name}`);
  part(element, '[data-customer-name]', HTMLElement).textContent = customer.name;
  part(element, '.topic', HTMLElement).textContent = customer.topic;
  log.setAttribute('aria-label', 'Conversation');
  box.setAttribute('aria-label', `Reply to ${customer.name}`);
  typing.textContent = `${customer.name} is typing …`;
  for (const radio of form.querySelectorAll('input')) radio.name = `mode-${customer.id}`;

  const inNoteMode = () => element.dataset['mode'] === 'note';

  form.addEventListener('change', (event) => {
    if (!(event.target instanceof HTMLInputElement)) return;
    element.dataset['mode'] = event.target.value;
    box.setAttribute('aria-label', inNoteMode() ? 'Private note' : `Reply to ${customer.name}`);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = box.value.trim();
    if (text === '') return;
    box.value = '';
    if (inNoteMode()) chat.note(text);
    else chat.send(text);
  });
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });

  return {
    element,
    update: () => {
      const shown = transcript.childElementCount;
      for (const message of chat.messages.slice(shown)) transcript.append(messageView(message));
      typing.hidden = !chat.typing;
      log.scrollTop = log.scrollHeight;
    },
    focus: () => box.focus(),
  };
}
