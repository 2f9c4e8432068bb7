/** What stands in the frame's place until it is wanted: a button with a still picture of the cell, where there is one. */

/** @param {{title: string, picture: string, start: () => void}} facade */
export function facade({ title, picture, start }) {
  const button = document.createElement('button');
  const words = document.createElement('span');
  const image = document.createElement('img');
  button.type = 'button';
  words.textContent = `Open: ${title}`;
  image.alt = '';
  image.loading = 'lazy';
  // Without its picture the button still says what it opens.
  image.onerror = () => image.remove();
  image.src = picture;
  button.append(...(picture ? [image] : []), words);
  button.onclick = start;
  return button;
}
