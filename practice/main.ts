import { type Chat, openChat } from './chat';
import { type ChatView, copyOf, part, viewChat } from './chat-view';
import type { Customer } from './customer';

const customers = Object.values(
  import.meta.glob<Customer>('./customers/*.json', { eager: true, import: 'default' }),
);
const agentName = part(document, '[data-agent-name]', HTMLElement).textContent;

interface OpenChat {
  readonly chat: Chat;
  readonly view: ChatView;
  readonly link: HTMLAnchorElement;
}

function updateLink(link: HTMLAnchorElement, chat: Chat): void {
  part(link, '.state', HTMLElement).textContent = chat.waiting ? 'waiting' : '';
  part(link, '.preview', HTMLElement).textContent = chat.messages.at(-1)?.text ?? '';
}

function open(customer: Customer): OpenChat {
  const item = copyOf('chat-link', HTMLLIElement);
  const link = part(item, 'a', HTMLAnchorElement);
  link.setAttribute('href', `#${customer.id}`);
  part(link, '.who', HTMLElement).textContent = customer.name;
  part(document, '[data-chat-list]', HTMLUListElement).append(item);
  // The first lines are written while the chat opens, before there is a view to change.
  let update = (): void => undefined;
  const chat = openChat(customer, agentName, () => update());
  const view = viewChat(chat);
  document.body.append(view.element);
  update = () => {
    view.update();
    updateLink(link, chat);
  };
  update();
  return { chat, view, link };
}

const chats = customers.map(open);

/** The address names the chat that is shown, so that it can be linked to and gone back from. */
function show(): void {
  const named = chats.find(({ link }) => link.hash === location.hash) ?? chats[0];
  for (const chat of chats) {
    chat.view.element.hidden = chat !== named;
    if (chat === named) chat.link.setAttribute('aria-current', 'page');
    else chat.link.removeAttribute('aria-current');
  }
  named?.view.update();
  named?.view.focus();
}

addEventListener('hashchange', show);
show();
