// Installed in every window before its own scripts: counts what an embedded figure must never do unasked.
(() => {
  const done = [];
  globalThis.unasked = done;
  const spy = (owner, name) => {
    const own = owner[name];
    owner[name] = function (...given) {
      done.push(name);
      return own.apply(this, given);
    };
  };
  for (const name of ['focus', 'scrollIntoView'])
    spy(Element.prototype[name] ? Element.prototype : HTMLElement.prototype, name);
  if (Object.hasOwn(SVGElement.prototype, 'focus')) spy(SVGElement.prototype, 'focus');
  for (const name of ['focus', 'scrollTo', 'scrollBy', 'scroll', 'open', 'alert']) spy(window, name);
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  Object.defineProperty(Document.prototype, 'cookie', {
    get() {
      done.push('cookie read');
      return cookie.get.call(this);
    },
    set() {
      done.push('cookie written');
    },
  });
  const listen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    if (['wheel', 'mousewheel', 'touchmove'].includes(type)) done.push(`listens to ${type}`);
    return listen.call(this, type, listener, options);
  };
})();
