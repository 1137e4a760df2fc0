/**
 * The steps of self-reliance, 1 to 5, that were seen in one life domain: a line that keeps its height until the next time
 * that somebody looked. The same figures stand in words beside this element.
 */
interface Point {
  at: string;
  step: number;
}

const HEIGHT = 128;
const TOP = 10;
const BOTTOM = 24;
const LEFT = 22;
const RIGHT = 12;
const STEPS = 5;
const SVG = 'http://www.w3.org/2000/svg';

const sheet = `
  :host { display: block; color: var(--lumo-body-text-color, #1f2a2c); font-family: var(--lumo-font-family, sans-serif); }
  svg { display: block; }
  text { font-size: 12px; fill: var(--lumo-secondary-text-color, #4d5b5e); font-family: inherit; }
  .guide { stroke: var(--koers-border, #e2e7e7); }
  .line { fill: none; stroke: var(--lumo-primary-color, #0f6b6b); stroke-width: 2.5; stroke-linecap: round; stroke-linejoin: round; }
  .dot { fill: var(--koers-surface, #fff); stroke: var(--lumo-primary-color, #0f6b6b); stroke-width: 2.5; }
  .dot.last { fill: var(--lumo-primary-color, #0f6b6b); }
`;

class KoersLevels extends HTMLElement {
  private data: Point[] = [];
  private language = 'en';
  private name = '';
  private drawn = 0;
  private readonly resized = new ResizeObserver(() => this.draw());

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).innerHTML = `<style>${sheet}</style>`;
  }

  connectedCallback() {
    this.resized.observe(this);
    this.draw();
  }

  disconnectedCallback() {
    this.resized.disconnect();
  }

  /** oldest first */
  set points(points: Point[]) {
    this.data = points ?? [];
    this.redraw();
  }

  set locale(locale: string) {
    this.language = locale;
    this.redraw();
  }

  /** the course in one sentence, for assistive technology */
  set label(label: string) {
    this.name = label;
    this.redraw();
  }

  private redraw() {
    this.drawn = 0;
    this.draw();
  }

  private draw() {
    const width = Math.floor(this.getBoundingClientRect().width);
    if (!this.isConnected || width === 0 || width === this.drawn || this.data.length === 0) {
      return;
    }
    this.drawn = width;
    const svg = node('svg', { width, height: HEIGHT, viewBox: `0 0 ${width} ${HEIGHT}`, role: 'img', 'aria-label': this.name });
    for (let step = 1; step <= STEPS; step++) {
      svg.append(node('line', { class: 'guide', x1: LEFT, x2: width - RIGHT, y1: level(step), y2: level(step) }));
      svg.append(words(String(step), { x: LEFT - 8, y: level(step) + 4, 'text-anchor': 'end' }));
    }
    const placed = this.place(width);
    const path = placed.map((p, i) => (i === 0 ? `M${p.x} ${p.y}` : `H${p.x} V${p.y}`)).join(' ');
    svg.append(node('path', { class: 'line', d: path }));
    placed.forEach((p, i) =>
      svg.append(node('circle', { class: i === placed.length - 1 ? 'dot last' : 'dot', cx: p.x, cy: p.y, r: 4.5 })),
    );
    const day = new Intl.DateTimeFormat(this.language, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'Europe/Amsterdam' });
    const dates = [day.format(new Date(this.data[0].at)), day.format(new Date(this.data[this.data.length - 1].at))];
    svg.append(words(dates[0], { x: LEFT, y: HEIGHT - 4 }));
    if (dates[0] !== dates[1]) {
      svg.append(words(dates[1], { x: width - RIGHT, y: HEIGHT - 4, 'text-anchor': 'end' }));
    }
    this.shadowRoot!.innerHTML = `<style>${sheet}</style>`;
    this.shadowRoot!.append(svg);
  }

  /** By time; moments close together keep apart, so that no point hides another. */
  private place(width: number) {
    const times = this.data.map((point) => Date.parse(point.at));
    const first = times[0];
    const whole = Math.max(1, times[times.length - 1] - first);
    const room = width - LEFT - RIGHT - 12;
    const least = Math.min(11, room / Math.max(1, times.length - 1));
    const spare = room - least * (times.length - 1);
    return this.data.map((point, i) => ({
      x: LEFT + 6 + least * i + (spare * (times[i] - first)) / whole,
      y: level(point.step),
    }));
  }
}

function level(step: number) {
  return TOP + ((STEPS - step) * (HEIGHT - TOP - BOTTOM)) / (STEPS - 1);
}

function node(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, String(value)));
  return element;
}

function words(content: string, attributes: Record<string, string | number>): SVGElement {
  const text = node('text', { ...attributes, 'aria-hidden': 'true' });
  text.textContent = content;
  return text;
}

customElements.define('koers-levels', KoersLevels);

export {};
