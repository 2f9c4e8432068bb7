/**
 * The theme before the first paint: what the reader chose last, else the address (`?theme=dark`), else the system.
 * A classic script in the head, because a module would run after the page has flashed in the wrong colours.
 */
{
  /** Reading storage throws in a frame without an origin, and in browsers that refuse it to other sites' frames. */
  const chosen = () => {
    try {
      return localStorage.getItem('theme');
    } catch {
      return null;
    }
  };
  const named = () => location.search.match(/[?&]theme=(\w+)/i)?.[1]?.toLowerCase();
  const system = () => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  const themes = [chosen(), named(), system()];
  document.documentElement.dataset.theme = themes.find((theme) => theme === 'light' || theme === 'dark') ?? 'light';
}
