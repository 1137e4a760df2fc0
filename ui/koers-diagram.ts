/**
 * A process diagram with the current position and the walked steps marked. The viewer is bpmn-js, loaded when the first
 * diagram is shown; its bpmn.io sign stays, as its licence asks.
 */
import diagramStyle from 'bpmn-js/dist/assets/diagram-js.css?inline';
import bpmnStyle from 'bpmn-js/dist/assets/bpmn-js.css?inline';

const sheet = `
  :host { display: block; position: relative; z-index: 0; height: 26rem; border: 1px solid var(--koers-border, #e2e7e7); border-radius: 10px; background: #fff; overflow: hidden; }
  .canvas { position: absolute; inset: 0; }
  .canvas:focus-within { box-shadow: inset 0 0 0 2px var(--lumo-primary-color, #0f6b6b); }
  .canvas svg:focus { outline: none; }
  .tools { position: absolute; right: 0.5rem; top: 0.5rem; display: flex; gap: 0.25rem; }
  button { width: 32px; height: 32px; border: 1px solid var(--koers-border, #e2e7e7); border-radius: 8px; background: #fff; color: #33464a; cursor: pointer; display: grid; place-items: center; padding: 0; }
  button:hover { background: #f2f5f5; }
  button:focus-visible { outline: 2px solid var(--lumo-primary-color, #0f6b6b); outline-offset: 1px; }
  button svg { width: 18px; height: 18px; fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round; }
  .djs-element.walked:not(.djs-connection) .djs-visual > :is(rect, circle, polygon):first-child { fill: #e4f1f0 !important; stroke: #4d8c8c !important; }
  .djs-connection.walked .djs-visual > path { stroke: #4d8c8c !important; stroke-width: 2.5px !important; }
  .djs-element.marked-new:not(.djs-connection) .djs-visual > :is(rect, circle, polygon):first-child { fill: #e3f1e8 !important; stroke: #276142 !important; stroke-width: 4px !important; }
  .djs-element.marked-changed:not(.djs-connection) .djs-visual > :is(rect, circle, polygon):first-child { fill: #e8ebf7 !important; stroke: #3f4f9a !important; stroke-width: 3px !important; stroke-dasharray: 9 4 !important; }
  .djs-element.marked-gone:not(.djs-connection) .djs-visual > :is(rect, circle, polygon):first-child { fill: #f7ebdf !important; stroke: #80430f !important; stroke-width: 3px !important; stroke-dasharray: 3 3 !important; }
  .djs-connection.marked-new .djs-visual > path { stroke: #276142 !important; stroke-width: 4px !important; }
  .djs-connection.marked-changed .djs-visual > path { stroke: #3f4f9a !important; stroke-width: 3px !important; stroke-dasharray: 9 4 !important; }
  .djs-connection.marked-gone .djs-visual > path { stroke: #80430f !important; stroke-width: 3px !important; stroke-dasharray: 3 3 !important; }
  .djs-element.revealed:not(.djs-connection) .djs-visual > :is(rect, circle, polygon):first-child { stroke: #14201f !important; stroke-width: 6px !important; }
  .djs-connection.revealed .djs-visual > path { stroke: #14201f !important; stroke-width: 6px !important; }
  .sign { width: 22px; height: 22px; border-radius: 50%; display: grid; place-items: center; font: 700 17px/1 Inter, sans-serif; color: #fff; border: 2px solid #fff; }
  .sign-new { background: #276142; }
  .sign-changed { background: #3f4f9a; }
  .sign-gone { background: #80430f; }
  .djs-element.current:not(.djs-connection) .djs-visual > :is(rect, circle, polygon):first-child { fill: #cfe7e5 !important; stroke: var(--lumo-primary-color, #0f6b6b) !important; stroke-width: 4px !important; }
`;

const icons = {
  in: 'M12 6v12M6 12h12',
  out: 'M6 12h12',
  fit: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
};

/** smaller than this, names cannot be read: rather show the part around the current position */
const READABLE = 0.6;
const MARGIN = 0.95;
/** how much of the empty paper is seen around the diagram */
const EDGE = 20;

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What became of an element from one version to another. */
interface Mark {
  id: string;
  kind: keyof typeof signs;
  says: string;
}

const signs = { new: '+', changed: '~', gone: '–' };

type Point = { x: number; y: number };
type Shown = Partial<Box> & { waypoints?: Point[] };

/** A flow has no box of its own. */
function box(shown?: Shown): Box | undefined {
  if (!shown?.waypoints) {
    return shown?.width === undefined ? undefined : (shown as Box);
  }
  const [xs, ys] = [shown.waypoints.map((p) => p.x), shown.waypoints.map((p) => p.y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** Beside the corner of an element, more so of a small one, and the middle of the longest part of a flow, from the corner of its box. */
function signAt(shown: Shown): Point {
  if (!shown.waypoints) {
    const beside = (shown.width ?? 0) < 60 ? -20 : -12;
    return { x: beside, y: beside };
  }
  const parts = shown.waypoints.slice(1).map((to, i) => ({ from: shown.waypoints![i], to }));
  const length = ({ from, to }: { from: Point; to: Point }) => Math.hypot(to.x - from.x, to.y - from.y);
  const { from, to } = parts.reduce((one, other) => (length(other) > length(one) ? other : one));
  const around = box(shown)!;
  return { x: (from.x + to.x) / 2 - around.x - 11, y: (from.y + to.y) / 2 - around.y - 11 };
}

interface Canvas {
  addMarker(id: string, marker: string): void;
  removeMarker(id: string, marker: string): void;
  findRoot(id: string): unknown;
  setRootElement(root: unknown): void;
  viewbox(): { inner: Box };
  viewbox(box: Box): void;
  zoom(level?: number | 'fit-viewport', center?: 'auto'): number;
  resized(): void;
}

interface Viewer {
  importXML(xml: string): Promise<unknown>;
  get(name: 'canvas'): Canvas;
  get(name: 'elementRegistry'): { get(id: string): Shown | undefined };
  get(name: 'overlays'): { add(id: string, overlay: object): void };
  get(name: 'zoomScroll'): { stepZoom(step: number): void };
  destroy(): void;
}

class KoersDiagram extends HTMLElement {
  private source = '';
  private currentIds: string[] = [];
  private walkedIds: string[] = [];
  private marked: Mark[] = [];
  private revealed: string[] = [];
  private viewer?: Viewer;
  private running: Promise<void> = Promise.resolve();
  private planned = false;
  private readonly canvas: HTMLElement;
  private readonly resized = new ResizeObserver(() => this.fit(READABLE));

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.innerHTML = `<style>${diagramStyle}\n${bpmnStyle}\n${sheet}</style><div class="canvas" role="group"></div>
      <div class="tools">${Object.entries(icons)
        .map(
          ([name, path]) =>
            `<button type="button" data-tool="${name}"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="${path}"/></svg></button>`,
        )
        .join('')}</div>`;
    this.canvas = root.querySelector('.canvas')!;
    this.tool('in').addEventListener('click', () => this.viewer?.get('zoomScroll').stepZoom(1));
    this.tool('out').addEventListener('click', () => this.viewer?.get('zoomScroll').stepZoom(-1));
    this.tool('fit').addEventListener('click', () => this.fit());
  }

  connectedCallback() {
    this.resized.observe(this);
    this.plan();
  }

  disconnectedCallback() {
    this.resized.disconnect();
    this.viewer?.destroy();
    this.viewer = undefined;
  }

  set xml(xml: string) {
    this.source = xml;
    this.plan();
  }

  set current(ids: string[]) {
    this.currentIds = ids ?? [];
    this.plan();
  }

  set walked(ids: string[]) {
    this.walkedIds = ids ?? [];
    this.plan();
  }

  set marks(marks: Mark[]) {
    this.marked = marks ?? [];
    this.plan();
  }

  /** Brings the first of these that the diagram has to its middle, and outlines all of them. */
  reveal(ids: string[]) {
    this.running = this.running.then(() => this.show(ids));
  }

  set labels(labels: { diagram: string; in: string; out: string; fit: string }) {
    this.canvas.setAttribute('aria-label', labels.diagram);
    for (const name of ['in', 'out', 'fit'] as const) {
      this.tool(name).setAttribute('aria-label', labels[name]);
      this.tool(name).title = labels[name];
    }
  }

  private tool(name: string) {
    return this.shadowRoot!.querySelector<HTMLButtonElement>(`[data-tool="${name}"]`)!;
  }

  /** Several properties change together; the diagram is drawn once, after them. */
  private plan() {
    if (!this.planned) {
      this.planned = true;
      queueMicrotask(() => {
        this.planned = false;
        this.running = this.running.then(() => this.draw());
      });
    }
  }

  private async draw() {
    if (!this.isConnected || !this.source) {
      return;
    }
    const { default: NavigatedViewer } = await import('bpmn-js/lib/NavigatedViewer');
    this.viewer?.destroy();
    const viewer: Viewer = new NavigatedViewer({
      container: this.canvas,
      bpmnRenderer: { defaultFillColor: '#ffffff', defaultStrokeColor: '#56676b', defaultLabelColor: '#1d292c' },
      textRenderer: { defaultStyle: { fontFamily: 'Inter, sans-serif', fontSize: 11.5 } },
    });
    this.viewer = viewer;
    await viewer.importXML(this.source);
    const known = viewer.get('elementRegistry');
    const canvas = viewer.get('canvas');
    this.walkedIds.filter((id) => known.get(id)).forEach((id) => canvas.addMarker(id, 'walked'));
    this.currentIds.filter((id) => known.get(id)).forEach((id) => canvas.addMarker(id, 'current'));
    this.marked.filter(({ id }) => box(known.get(id))).forEach((mark) => this.mark(viewer, mark));
    this.revealed.forEach((id) => canvas.addMarker(id, 'revealed'));
    this.fit(READABLE);
    this.dispatchEvent(new CustomEvent('diagram-drawn'));
  }

  private mark(viewer: Viewer, { id, kind, says }: Mark) {
    viewer.get('canvas').addMarker(id, `marked-${kind}`);
    const sign = document.createElement('div');
    sign.className = `sign sign-${kind}`;
    sign.textContent = signs[kind];
    sign.title = says;
    const at = signAt(viewer.get('elementRegistry').get(id)!);
    // as large as it is when the diagram is small, and where it is so
    viewer.get('overlays').add(id, { position: { left: at.x, top: at.y }, html: sign, show: { minZoom: 0 }, scale: { min: 0.8 } });
  }

  private show(ids: string[]) {
    if (!this.viewer) {
      return;
    }
    const known = this.viewer.get('elementRegistry');
    const canvas = this.viewer.get('canvas');
    this.revealed.filter((id) => known.get(id)).forEach((id) => canvas.removeMarker(id, 'revealed'));
    this.revealed = ids.filter((id) => box(known.get(id)));
    const [first] = this.revealed;
    if (first) {
      this.revealed.forEach((id) => canvas.addMarker(id, 'revealed'));
      canvas.setRootElement(canvas.findRoot(first));
      this.centre(canvas, canvas.zoom(Math.max(canvas.zoom(), READABLE), 'auto'));
      this.scrollIntoView({ block: 'nearest' });
    }
  }

  /** Shows all of it, or as much as can be read around the current position. */
  private fit(least = 0) {
    if (this.viewer && this.getBoundingClientRect().width > 0) {
      const canvas = this.viewer.get('canvas');
      canvas.resized();
      const whole = canvas.zoom('fit-viewport', 'auto');
      const scale = canvas.zoom(Math.max(whole * MARGIN, least), 'auto');
      if (whole < least) {
        this.centre(canvas, scale);
      }
    }
  }

  /** The smallest element where the course is now (or that is marked) in the middle, but nothing beside the diagram while there is diagram. */
  private centre(canvas: Canvas, scale: number) {
    const known = this.viewer!.get('elementRegistry');
    const boxes = (ids: string[]) => ids.map((id) => box(known.get(id))).filter((found): found is Box => !!found);
    const marked = this.marked.map(({ id }) => id);
    const [here] = boxes([this.revealed, this.currentIds, marked].find((ids) => ids.length) ?? [])
      .sort((a, b) => a.width * a.height - b.width * b.height);
    if (!here) {
      return;
    }
    const { inner } = canvas.viewbox();
    const seen = this.getBoundingClientRect();
    const along = (at: number, size: number, from: number, all: number, length: number) =>
      all <= length
        ? from - (length - all) / 2
        : Math.min(Math.max(at + size / 2 - length / 2, from - EDGE), from + all + EDGE - length);
    const width = seen.width / scale;
    const height = seen.height / scale;
    canvas.viewbox({
      x: along(here.x, here.width, inner.x, inner.width, width),
      y: along(here.y, here.height, inner.y, inner.height, height),
      width,
      height,
    });
  }
}

customElements.define('koers-diagram', KoersDiagram);
