/** A classic script of the site as an element of the page, which is there only once: who asks for it later waits for the same one. */

/** @typedef {{path: string, integrity: string}} Script  its path is '' where it stands in the page */

/**
 * Whether it has run, once that is known. In a frame without an origin a script can be compared only where the host shares its files: there
 * it is taken as it comes.
 * @param {Script} script @param {string} root  from where its path is counted
 * @returns {Promise<boolean>}
 */
export const fetched = ({ path, integrity }, root) =>
  new Promise((resolve) => {
    const { href } = new URL(path, root);
    const there = [...document.scripts].find(({ src }) => src === href);
    const script = there ?? document.createElement('script');
    script.addEventListener('load', () => resolve(true));
    script.addEventListener('error', () => {
      script.remove();
      resolve(false);
    });
    if (there) return;
    if (origin !== 'null') Object.assign(script, { integrity, crossOrigin: 'anonymous' });
    script.src = href;
    document.head.append(script);
  });
