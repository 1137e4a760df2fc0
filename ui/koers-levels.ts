/**
 * The steps of self-reliance, 1 to 5, that were seen in one life domain: a line that keeps its height until the next time
 * that somebody looked. The same figures stand in words beside this element.
 */
import { Drawing, node, words } from './koers-drawing';

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

const sheet = `
  .dot.last { fill: var(--lumo-primary-color, #0f6b6b); }
`;

class KoersLevels extends Drawing {
  private data: Point[] = [];

  constructor() {
    super(sheet);
  }

  /** oldest first */
  set points(points: Point[]) {
    this.data = points ?? [];
    this.redraw();
  }

  protected paint(width: number) {
    if (this.data.length === 0) {
      return;
    }
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
    const day = this.dates({ day: 'numeric', month: 'short', year: 'numeric' });
    const dates = [day.format(new Date(this.data[0].at)), day.format(new Date(this.data[this.data.length - 1].at))];
    svg.append(words(dates[0], { x: LEFT, y: HEIGHT - 4 }));
    if (dates[0] !== dates[1]) {
      svg.append(words(dates[1], { x: width - RIGHT, y: HEIGHT - 4, 'text-anchor': 'end' }));
    }
    this.show(svg);
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

customElements.define('koers-levels', KoersLevels);
