/** A classic script of the site as an element of the page, which is there only once: who asks for it later waits for the same one. */

/** @typedef {{path: string, integrity: string}} Script  its path is '' where it stands in the page */

/**
 * How it is asked for. In a frame without an origin a script can be compared only where the host shares its files: there it is taken as it
 * comes.
 * @param {Script} script
 */
export const fetching = ({ integrity }) => (origin === 'null' ? {} : { integrity, crossOrigin: 'anonymous' });

/**
 * Whether it has run, once that is known.
 * @param {Script} script @param {string} root  from where its path is counted
 * @returns {Promise<boolean>}
 */
export const fetched = (script, root) =>
  new Promise((resolve) => {
    const { href: src } = new URL(script.path, root);
    const there = [...document.scripts].find((element) => element.src === src);
    const element = there ?? document.createElement('script');
    element.addEventListener('load', () => resolve(true));
    element.addEventListener('error', () => {
      element.remove();
      resolve(false);
    });
    if (!there) document.head.append(Object.assign(element, fetching(script), { src }));
  });
