/** A file, where the browser saves files. Nothing leaves the reader's computer. */

/** @param {string} name  of the file @param {string} type @param {readonly BlobPart[]} pieces  of its content */
export function save(name, type, pieces) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([...pieces], { type }));
  link.download = name;
  link.click();
  // The browser has taken it over by then.
  setTimeout(() => URL.revokeObjectURL(link.href));
}
