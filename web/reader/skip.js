/** The ways past the figure, at the top of the page. They leave the address alone: it is the state. */
export function startSkipping() {
  addEventListener('click', (event) => {
    const link = event.target instanceof HTMLElement ? event.target.closest('a[data-skip]') : null;
    if (!(link instanceof HTMLElement)) return;
    event.preventDefault();
    const target = document.querySelector(link.dataset.skip ?? '');
    if (target instanceof HTMLElement) target.focus();
  });
}
