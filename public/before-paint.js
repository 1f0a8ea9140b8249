// Runs before the first picture, so that nothing flashes that is not meant.
{
  const root = document.documentElement;
  const asked = new URLSearchParams(location.search);
  // The drawn page is what an address without wishes shows; for any other, the app draws.
  const wishes = ['data', 'view', 'event', 'from', 'to', 'q', 'hide', 'show', 'kind', 'org', 'country', 'place', 'topic', 'person', 'since', 'until']; // prettier-ignore
  root.dataset.app = wishes.some((name) => asked.get(name)) ? 'elsewhere' : 'coming';
  // The events are asked for at once. An address that the app would refuse is not asked.
  const { href } = Object.assign(document.createElement('a'), { href: asked.get('data') || 'data/dataset.json' });
  if (href.startsWith(`${location.origin}/`)) {
    const controller = new AbortController();
    // Not a preload: one that hangs cannot be cancelled, and whatever asks for the same address waits for it.
    const answer = fetch(href, { signal: controller.signal, credentials: 'same-origin' });
    answer.catch(() => undefined); // the app says so, if it comes
    window.earlyRequest = { href, answer, controller };
  }
  // Where the app fails before it has drawn anything, or does not come, the page is what it is without scripts.
  const giveUp = () => document.querySelector('#app > *') ?? delete root.dataset.app;
  addEventListener('error', ({ target }) => /^(script|undefined)$/.test(target.localName) && giveUp(), true);
  addEventListener('unhandledrejection', giveUp);
  setTimeout(giveUp, 10_000);
  // What is pressed before the app is there happens as soon as it is.
  const keep = (event) => {
    if (!/coming|drawing/.test(root.dataset.app) || !event.target.closest('#first')) return;
    event.preventDefault();
    window.pressedFirst = event.target;
  };
  addEventListener('click', keep, true);
  try {
    // The theme that was chosen, in the address or the last time.
    const theme = asked.get('theme') ?? localStorage.getItem('nenpyo.theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  } catch {
    // A browser that stores nothing follows the system.
  }
}
