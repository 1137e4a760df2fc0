const SVG = 'http://www.w3.org/2000/svg';

const common = `
  :host { display: block; color: var(--lumo-body-text-color, #1f2a2c); font-family: var(--lumo-font-family, sans-serif); }
  svg { display: block; }
  text { font-size: 12px; fill: var(--lumo-secondary-text-color, #4d5b5e); font-family: inherit; }
  .guide { stroke: var(--koers-border, #e2e7e7); }
  .line { fill: none; stroke: var(--lumo-primary-color, #0f6b6b); stroke-width: 2.5; stroke-linecap: round; stroke-linejoin: round; }
  .dot { fill: var(--koers-surface, #fff); stroke: var(--lumo-primary-color, #0f6b6b); stroke-width: 2.5; }
`;

/** A drawing as wide as its place: drawn anew when that changes, or what it shows. */
export abstract class Drawing extends HTMLElement {
  /** the drawing in one sentence, for assistive technology */
  protected name = '';
  private language = 'en';
  private drawn = 0;
  private readonly sheet = document.createElement('style');
  private readonly resized = new ResizeObserver(() => this.draw());

  protected constructor(sheetOfItsOwn: string) {
    super();
    this.sheet.textContent = common + sheetOfItsOwn;
    this.attachShadow({ mode: 'open' }).append(this.sheet);
  }

  connectedCallback() {
    this.resized.observe(this);
    this.draw();
  }

  disconnectedCallback() {
    this.resized.disconnect();
  }

  set locale(locale: string) {
    this.language = locale;
    this.redraw();
  }

  set label(label: string) {
    this.name = label;
    this.redraw();
  }

  /** Draws for this width, and shows it when there is something to draw. */
  protected abstract paint(width: number): void;

  protected show(drawing: Element) {
    this.shadowRoot!.replaceChildren(this.sheet, drawing);
  }

  protected redraw() {
    this.drawn = 0;
    this.draw();
  }

  /** Writes dates in the reader's language, on the Dutch calendar. */
  protected dates(parts: Intl.DateTimeFormatOptions) {
    return new Intl.DateTimeFormat(this.language, { ...parts, timeZone: 'Europe/Amsterdam' });
  }

  private draw() {
    const width = Math.floor(this.getBoundingClientRect().width);
    if (!this.isConnected || width === 0 || width === this.drawn) {
      return;
    }
    this.drawn = width;
    this.paint(width);
  }
}

export function node(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, String(value)));
  return element;
}

/** Words in a drawing, for those who see it. */
export function words(content: string, attributes: Record<string, string | number>): SVGElement {
  const text = node('text', { ...attributes, 'aria-hidden': 'true' });
  text.textContent = content;
  return text;
}
