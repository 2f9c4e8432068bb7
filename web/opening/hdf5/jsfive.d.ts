/** As much as is used of it. */
declare module 'jsfive' {
  export class Group {
    keys: string[];
    attrs: Record<string, unknown>;
    get(name: string): Group | Dataset | null;
  }
  export class File extends Group {
    constructor(content: ArrayBuffer);
  }
  export class Dataset {
    shape: number[];
    dtype: unknown;
    value: number[];
  }
}
