// Just enough of a page for modules that look at one as soon as they are imported, where there is none. Imported before them.
globalThis.HTMLScriptElement = class {};
globalThis.ResizeObserver = class {};
globalThis.document = { documentElement: { dataset: {} }, createTreeWalker: () => ({}) };
globalThis.location = new URL('https://page.invalid/');
