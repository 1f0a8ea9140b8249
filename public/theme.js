// Runs before the first picture: the theme that was chosen, in the address or the last time, so that no other flashes.
try {
  const theme = new URLSearchParams(location.search).get('theme') ?? localStorage.getItem('nenpyo.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // A browser that stores nothing follows the system.
}
