setInterval(() => {
  const coach = document.querySelector('goodturn-coach');
  const card = coach?.shadowRoot.querySelector('dialog, [role=dialog]');
  const message = {
    name: window.name,
    draft: document.querySelector('textarea')?.value ?? '',
    coached: coach !== null,
    presence: coach?.shadowRoot.querySelector('.dot')?.dataset.presence ?? '',
    card: card?.textContent ?? '',
  };
  parent.postMessage(message, '*');
}, 100);
