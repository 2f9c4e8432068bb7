/**
 * How the element looks until its frame is there. A sheet that is adopted needs no leave of the page's policy; its
 * colours are the system's, which follow the theme.
 */
export const sheet = new CSSStyleSheet();

sheet.replaceSync(`
:host { display: block; container-type: inline-size; width: 700px; max-width: 100%; color-scheme: light dark }
:host([hidden]) { display: none }
:host([theme=light i]), :host([theme=projector i]) { color-scheme: light }
:host([theme=dark i]) { color-scheme: dark }
div { display: grid; height: 560px; overflow: hidden; background: Canvas }
@container (width < 520px) { div { height: 640px } }
button, iframe { grid-area: 1 / 1; width: 100%; height: 100%; margin: 0; border: 0 }
button { display: grid; grid-template-rows: minmax(0, 1fr) auto; gap: 12px; padding: 12px; border: 1px solid GrayText;
  background: Canvas; color: CanvasText; font: 600 16px/1.4 "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  cursor: pointer }
button:focus-visible { outline: 3px solid; outline-offset: -6px }
img { width: 100%; height: 100%; object-fit: contain }
span { grid-row: 2; justify-self: center; padding: 10px 18px; border: 1px solid; border-radius: 6px; background: Canvas }
img + span { color: CanvasText }
@media (hover: hover) { button:hover span { text-decoration: underline } }
iframe.loading { opacity: 0; pointer-events: none }
`);
