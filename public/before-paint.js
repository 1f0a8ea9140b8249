// Runs before the first picture, so that nothing flashes that is not meant.
{
  const root = document.documentElement;
  const asked = new URLSearchParams(location.search);
  // The drawn page is what an address without wishes shows; for any other, the app draws.
  const wishes = ['data', 'view', 'event', 'from', 'to', 'q', 'hide', 'kind', 'org', 'country', 'since', 'until'];
  root.dataset.app = wishes.some((name) => asked.get(name)) ? 'elsewhere' : 'coming';
  // The events are asked for at once. An address that the app would refuse is not asked.
  const preload = { rel: 'preload', href: asked.get('data') || 'data/dataset.json', as: 'fetch', crossOrigin: '' };
  const link = Object.assign(document.createElement('link'), preload);
  if (link.href.startsWith(`${location.origin}/`)) document.head.append(link);
  // Where the app does not come, the page is what it is without scripts.
  addEventListener('error', ({ target }) => target.localName === 'script' && delete root.dataset.app, true);
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
