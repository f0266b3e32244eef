const logs = document.querySelector('chat-app')?.shadowRoot.querySelector('chat-log').shadowRoot;
const input = document.querySelector('chat-app')?.shadowRoot.querySelector('chat-input').shadowRoot;
const inner = input?.querySelector('chat-box').shadowRoot ?? document;

if (top.location.hash === '#editable') {
  const box = document.createElement('div');
  box.setAttribute('role', 'textbox');
  box.contentEditable = 'true';
  box.style.cssText = 'width: 30em; min-height: 5em; border: 1px solid';
  inner.querySelector('textarea').replaceWith(box);
}

// The customer's message comes once the agent is there: a page that is watched from the start shows it.
addEventListener(
  'focusin',
  () => {
    const { content } = document.querySelector('template.news');
    (logs ?? document).querySelector('.list').append(content);
  },
  { once: true },
);
