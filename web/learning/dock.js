/** The card at the lower edge of the window, where nothing stands beside the figure: the page has room under what it shows. */

/** How much of the lower edge the buttons of the figure have, where they stay there. */
function buttons() {
  const transport = document.querySelector('.transport');
  if (!transport || getComputedStyle(transport).position !== 'sticky') return 0;
  const { bottom, height } = transport.getBoundingClientRect();
  return Math.max(0, Math.round(height - Math.max(0, innerHeight - bottom)));
}

const { style } = document.documentElement;

/** Above those buttons. */
const place = () => style.setProperty('--dock-above', `${buttons()}px`);

const size = new ResizeObserver(([entry]) => {
  const { height } = /** @type {ResizeObserverEntry} */ (entry).target.getBoundingClientRect();
  style.setProperty('--dock', `${Math.ceil(height)}px`);
  place();
});

/** What stands above those buttons may grow, and push them down. */
const page = new ResizeObserver(place);

/** @type {Element|undefined} */
let docked;

/** @param {Element|undefined} dock  or nothing, once it is gone */
export function placeDock(dock) {
  if (dock === docked) return;
  for (const one of [size, page]) one.disconnect();
  docked = dock;
  for (const event of ['scroll', 'resize']) {
    if (dock) addEventListener(event, place, { passive: true });
    else removeEventListener(event, place);
  }
  if (dock) {
    size.observe(dock);
    page.observe(document.body);
  } else style.removeProperty('--dock');
}
