/** Where a key leads from an entry of a grid. */

/** @typedef {{row: number, column: number}} Cell */

/**
 * @param {{key: string, ctrlKey: boolean}} pressed
 * @param {Cell} from
 * @param {{rows: number, columns: number}} size
 * @returns {Cell|undefined}  nothing where the key is not one to walk with
 */
export function walked({ key, ctrlKey }, { row, column }, { rows, columns }) {
  const [bottom, right] = [rows - 1, columns - 1];
  if (ctrlKey) return { Home: { row: 0, column: 0 }, End: { row: bottom, column: right } }[key];
  return {
    ArrowUp: { row: Math.max(row - 1, 0), column },
    ArrowDown: { row: Math.min(row + 1, bottom), column },
    ArrowLeft: { row, column: Math.max(column - 1, 0) },
    ArrowRight: { row, column: Math.min(column + 1, right) },
    Home: { row, column: 0 },
    End: { row, column: right },
  }[key];
}
