/**
 * The path walked, as a line that goes up and down between the phases over time. Doubt and temporary return are loops
 * off the line, a pause or being out of sight a dashed stretch, an ending a grey circle, from which a dotted line goes
 * on while it is not over yet or when somebody came back: the door stays open.
 *
 * Each part of the course takes room by its length in time, but never less than its point and name need; the dates
 * below the line follow that. The same course in words stands beside this element; each point can be reached by
 * keyboard and says the same.
 */
import { Drawing, node, words } from './koers-drawing';

interface Part {
  step: string;
  kind: 'PHASE' | 'EPISODE' | 'ENDING';
  label: string;
  /** the part in words, for assistive technology */
  words: string;
  from: string;
  to: string | null;
}

interface Level {
  step: string;
  label: string;
}

interface Placed extends Part {
  index: number;
  x: number;
  end: number;
  y: number;
  start: number;
  stop: number;
}

const LOOPS = ['doubt', 'temporaryReturn'];
const DASHED = ['pause', 'outOfSight'];
const LEVEL_HEIGHT = 52;
const LEAST_TOP = 34;
const BOTTOM = 40;
const BEND = 20;
const LONGEST_LOOP = 150;
const LEFT = 18;
const RIGHT = 40;
const LETTER = 6.4;

const sheet = `
  .frame { display: grid; grid-template-columns: auto minmax(0, 1fr); }
  .levels { position: relative; padding-right: 0.75rem; font-size: 12px; color: var(--lumo-secondary-text-color, #4d5b5e); }
  .levels span { display: block; position: absolute; right: 0.75rem; transform: translateY(-50%); white-space: nowrap; }
  .levels .widest { position: static; visibility: hidden; transform: none; height: 0; font-weight: 600; }
  .levels .now { color: var(--lumo-primary-text-color, #0f6b6b); font-weight: 600; }
  .box { overflow-x: auto; overflow-y: hidden; scrollbar-width: thin; border-radius: 6px; }
  .box.more-before { mask-image: linear-gradient(to right, transparent, #000 2.5rem); }
  .box:focus-visible, .point:focus-visible .ring { outline: none; }
  .box:focus-visible { box-shadow: inset 0 0 0 2px var(--lumo-primary-color, #0f6b6b); }
  text.date { font-size: 11px; }
  .tick { stroke: var(--koers-border, #e2e7e7); stroke-dasharray: 2 4; }
  .dashed { stroke-dasharray: 2 7; }
  .loop { fill: none; stroke: var(--koers-loop, #6b7a8f); stroke-width: 2; stroke-linecap: round; }
  .under-loop { opacity: 0.35; }
  .gap { fill: none; stroke: var(--koers-border-strong, #7b898c); stroke-width: 1.5; stroke-dasharray: 1 6; stroke-linecap: round; }
  .dot.episode { stroke: var(--koers-loop, #6b7a8f); stroke-width: 2; }
  .dot.ending { stroke: var(--koers-loop, #6b7a8f); stroke-width: 2; }
  .dot.now { fill: var(--lumo-primary-color, #0f6b6b); stroke: var(--lumo-primary-color, #0f6b6b); }
  .halo { fill: var(--lumo-primary-color, #0f6b6b); opacity: 0.14; }
  .ring { fill: transparent; stroke: transparent; stroke-width: 2; }
  .point { cursor: pointer; outline: none; }
  .point:hover .ring { stroke: var(--koers-border-strong, #7b898c); }
  .point:focus-visible .ring { stroke: var(--lumo-primary-color, #0f6b6b); }
  .point.chosen .ring { stroke: var(--lumo-primary-color, #0f6b6b); fill: var(--lumo-primary-color-10pct, #0f6b6b1a); }
`;

class KoersPath extends Drawing {
  private data: Part[] = [];
  private phases: Level[] = [];
  private nowLabel = '';
  private chosenIndex = -1;
  private top = LEAST_TOP;

  constructor() {
    super(sheet);
  }

  set steps(steps: Part[]) {
    this.data = steps ?? [];
    this.redraw();
  }

  /** the phases from the lowest level up */
  set levels(levels: Level[]) {
    this.phases = levels ?? [];
    this.redraw();
  }

  set now(label: string) {
    this.nowLabel = label;
    this.redraw();
  }

  set chosen(index: number) {
    this.chosenIndex = index;
    this.shadowRoot!.querySelectorAll('.point').forEach((point, i) => point.classList.toggle('chosen', i === index));
  }

  protected paint(width: number) {
    if (!this.data.length || !this.phases.length) {
      return;
    }
    const gutter = Math.max(...this.phases.map((p) => p.label.length)) * 6.6 + 14;
    this.top = this.roomAbove();
    const placed = this.place(width - gutter);
    const height = this.top + (this.phases.length - 1) * LEVEL_HEIGHT + BOTTOM;
    const last = placed[placed.length - 1];
    const total = Math.max(last.end + RIGHT, width - gutter);
    const scrolled = this.shadowRoot!.querySelector('.box')?.scrollLeft;
    const frame = document.createElement('div');
    frame.className = 'frame';
    frame.innerHTML = '<div class="levels" aria-hidden="true"></div><div class="box" tabindex="0" role="group"></div>';
    const levels = frame.querySelector<HTMLElement>('.levels')!;
    levels.style.height = `${height}px`;
    // as wide as the widest word, which need not be the one with the most letters
    this.phases.forEach((phase) => levels.append(span(phase.label, 'widest')));
    this.phases.forEach((phase, i) => {
      const text = span(phase.label, phase.step === last.step && last.to === null ? 'now' : '');
      text.style.top = `${this.level(i)}px`;
      levels.append(text);
    });
    const box = frame.querySelector<HTMLElement>('.box')!;
    box.setAttribute('aria-label', this.name);
    const svg = node('svg', { width: total, height, viewBox: `0 0 ${total} ${height}` });
    this.phases.forEach((_, i) =>
      svg.append(node('line', { class: 'guide', x1: 0, x2: total, y1: this.level(i), y2: this.level(i) })),
    );
    this.drawDates(svg, placed, height);
    this.drawLine(svg, placed);
    placed.forEach((part) => this.drawPoint(svg, part, part === last && part.to === null));
    if (last.to === null) {
      const now = node('g', { transform: `translate(${last.end} ${last.y})`, 'aria-hidden': 'true' });
      now.append(node('circle', { class: 'halo', r: 10 }), node('circle', { class: 'dot now', r: 5 }));
      svg.append(now);
    }
    box.append(svg);
    this.show(frame);
    box.scrollLeft = scrolled ?? total;
    // what is cut off at the left fades away there, instead of reading as something else
    const fade = () => box.classList.toggle('more-before', box.scrollLeft > 1);
    box.addEventListener('scroll', fade, { passive: true });
    fade();
  }

  private level(index: number) {
    return this.top + (this.phases.length - 1 - index) * LEVEL_HEIGHT;
  }

  /** What stands above the highest level: the name of an episode or ending there, over its loop. */
  private roomAbove() {
    const highest = this.phases[this.phases.length - 1].step;
    let phase = '';
    return this.data.reduce((room, part) => {
      phase = part.kind === 'PHASE' ? part.step : phase;
      const above = part.kind !== 'PHASE' && phase === highest ? nameHeight(part) + 13 * lines(part.label).length : 0;
      return Math.max(room, above);
    }, LEAST_TOP);
  }

  /** Gives each part its stretch of the width and its level: a phase its own, an episode the level it arose from. */
  private place(width: number): Placed[] {
    const times = this.data.map((part, i) => {
      const start = Date.parse(part.from);
      const next = this.data[i + 1];
      const stop = part.kind === 'ENDING' ? start : part.to ? Date.parse(part.to) : Date.now();
      return { start, stop: Math.max(start, next ? Date.parse(next.from) : stop) };
    });
    const least = this.data.map((part) => this.leastWidth(part));
    const whole = Math.max(1, times.reduce((sum, t) => sum + t.stop - t.start, 0));
    const spare = width - LEFT - RIGHT - least.reduce((a, b) => a + b, 0);
    const room = Math.max(spare, 26 * this.data.length);
    let x = LEFT;
    let level = this.level(0);
    return this.data.map((part, i) => {
      const begin = x;
      x += least[i] + (room * (times[i].stop - times[i].start)) / whole;
      const phase = this.phases.findIndex((p) => p.step === part.step);
      level = phase >= 0 ? this.level(phase) : level;
      return { ...part, ...times[i], index: i, x: begin, end: x, y: level };
    });
  }

  private leastWidth(part: Part) {
    if (part.kind === 'PHASE') {
      return 34;
    }
    return Math.max(34, Math.max(...lines(part.label).map((w) => w.length)) * LETTER + 14);
  }

  private drawLine(svg: SVGElement, placed: Placed[]) {
    placed.forEach((part, i) => {
      const before = placed[i - 1];
      const afterEnding = before?.kind === 'ENDING';
      if (before && (before.y !== part.y || afterEnding)) {
        svg.append(
          node('path', {
            class: afterEnding ? 'gap' : 'line',
            d: afterEnding
              ? `M${before.x} ${before.y} C${(before.x + part.x) / 2} ${before.y} ${(before.x + part.x) / 2} ${part.y} ${part.x} ${part.y}`
              : bend(part.x, before.y, part.y),
          }),
        );
      }
      if (part.kind === 'ENDING') {
        if (i === placed.length - 1 && part.to === null) {
          svg.append(node('path', { class: 'gap', d: `M${part.x} ${part.y} H${part.end}` }));
        }
        return;
      }
      const to = i === placed.length - 1 ? part.end : part.end - (placed[i + 1].y === part.y ? 0 : BEND);
      const isLoop = LOOPS.includes(part.step);
      const style = DASHED.includes(part.step) ? 'line dashed' : isLoop ? 'line under-loop' : 'line';
      svg.append(node('path', { class: style, d: `M${part.x} ${part.y} H${Math.max(part.x, to)}` }));
      if (isLoop) {
        svg.append(node('path', { class: 'loop', d: loop(part, to) }));
      }
      if (part.kind === 'EPISODE') {
        this.writeName(svg, part, part.x + Math.min(to - part.x, LONGEST_LOOP) / 2);
      }
    });
    placed.filter((part) => part.kind === 'ENDING').forEach((part) => this.writeName(svg, part, part.x + 4, true));
  }

  /** The name of an episode or ending, above its stretch, one word below the other. */
  private writeName(svg: SVGElement, part: Placed, x: number, beside = false) {
    const y = part.y - nameHeight(part);
    const anchor = beside ? 'start' : 'middle';
    lines(part.label).forEach((line, i, all) =>
      svg.append(words(line, { x, y: y - (all.length - 1 - i) * 13, 'text-anchor': anchor })),
    );
  }

  private drawPoint(svg: SVGElement, part: Placed, isNow: boolean) {
    const kind = part.kind.toLowerCase();
    const point = node('g', {
      class: `point ${part.index === this.chosenIndex ? 'chosen' : ''}`,
      role: 'button',
      tabindex: 0,
      'aria-label': part.words + (isNow ? `, ${this.nowLabel}` : ''),
      transform: `translate(${part.x} ${part.y})`,
    });
    point.append(
      node('circle', { class: 'ring', r: 13 }),
      node('circle', { class: `dot ${kind}`, r: part.kind === 'EPISODE' ? 4 : 5.5 }),
    );
    const tip = node('title', {});
    tip.textContent = part.words;
    point.append(tip);
    const choose = () => this.dispatchEvent(new CustomEvent('step-chosen', { detail: part.index }));
    point.addEventListener('click', choose);
    point.addEventListener('keydown', (event) => {
      const key = (event as KeyboardEvent).key;
      if (key === 'Enter' || key === ' ') {
        event.preventDefault();
        choose();
      } else if (key === 'ArrowLeft' || key === 'ArrowRight') {
        const points = this.shadowRoot!.querySelectorAll<SVGElement>('.point');
        points[part.index + (key === 'ArrowRight' ? 1 : -1)]?.focus();
        event.preventDefault();
      }
    });
    svg.append(point);
  }

  private drawDates(svg: SVGElement, placed: Placed[], height: number) {
    const months = this.dates({ month: 'short' });
    const years = this.dates({ month: 'short', year: 'numeric' });
    const first = new Date(placed[0].start);
    let free = -Infinity;
    let year = 0;
    for (let month = 0; ; month++) {
      const at = month === 0 ? first : new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + month, 1, 12));
      const x = position(placed, at.getTime());
      if (x === null) {
        break;
      }
      const isNewYear = at.getUTCFullYear() !== year;
      const date = (isNewYear ? years : months).format(at);
      if (x >= free) {
        svg.append(node('line', { class: 'tick', x1: x, x2: x, y1: this.top - 12, y2: height - BOTTOM + 14 }));
        svg.append(words(date, { class: 'date', x, y: height - 10, 'text-anchor': month === 0 ? 'start' : 'middle' }));
        free = x + date.length * 6 + 30;
        year = at.getUTCFullYear();
      }
    }
  }
}

/** Where a moment stands; null when it has not come yet. */
function position(placed: Placed[], moment: number): number | null {
  for (const part of placed) {
    if (moment < part.start) {
      return part.x;
    }
    if (moment <= part.stop) {
      return part.x + ((part.end - part.x) * (moment - part.start)) / Math.max(1, part.stop - part.start);
    }
  }
  return null;
}

/** From one level to another, just before the point where the new part begins. */
function bend(x: number, from: number, to: number) {
  return `M${x - BEND} ${from} C${x - 4} ${from} ${x - BEND + 4} ${to} ${x} ${to}`;
}

/** A curl above the line: away, around, and back to it, before it goes to another level. */
function loop(part: Placed, to: number) {
  const { x, y } = part;
  const end = Math.min(to, x + LONGEST_LOOP);
  const middle = (x + end) / 2;
  return (
    `M${x} ${y} C${middle - 4} ${y} ${middle + 17} ${y - 10} ${middle + 14} ${y - 22}` +
    ` C${middle + 11} ${y - 36} ${middle - 11} ${y - 36} ${middle - 14} ${y - 22}` +
    ` C${middle - 17} ${y - 10} ${middle + 4} ${y} ${end} ${y}`
  );
}

/** How far above its level the name of a part stands. */
function nameHeight(part: Part) {
  return LOOPS.includes(part.step) ? 40 : 16;
}

/** A longer name on two lines, as even as its words allow. */
function lines(label: string) {
  const spaces = [...label.matchAll(/ /g)].map((space) => space.index);
  if (label.length <= 11 || spaces.length === 0) {
    return [label];
  }
  const middle = spaces.reduce((a, b) => (Math.abs(b - label.length / 2) < Math.abs(a - label.length / 2) ? b : a));
  return [label.slice(0, middle), label.slice(middle + 1)];
}

function span(text: string, style: string) {
  const element = document.createElement('span');
  element.textContent = text;
  element.className = style;
  return element;
}

customElements.define('koers-path', KoersPath);
