/** What was made of numbers stays until they, or what it depends on beside them, are others: a step of the reader makes nothing anew. */

/**
 * @template What
 * @returns {(of: object, key: string, make: () => What) => What}  kept as long as what it was made of lives
 */
export function keeping() {
  /** @type {WeakMap<object, {key: string, what: What}>} */
  const made = new WeakMap();
  return (of, key, make) => {
    const found = made.get(of);
    if (found?.key === key) return found.what;
    const what = make();
    made.set(of, { key, what });
    return what;
  };
}
