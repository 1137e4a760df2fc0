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

interface Canvas {
  addMarker(id: string, marker: string): void;
  viewbox(): { inner: Box };
  viewbox(box: Box): void;
  zoom(level: number | 'fit-viewport', center?: 'auto'): number;
  resized(): void;
}

interface Viewer {
  importXML(xml: string): Promise<unknown>;
  get(name: 'canvas'): Canvas;
  get(name: 'elementRegistry'): { get(id: string): Box | undefined };
  get(name: 'zoomScroll'): { stepZoom(step: number): void };
  destroy(): void;
}

class KoersDiagram extends HTMLElement {
  private source = '';
  private currentIds: string[] = [];
  private walkedIds: string[] = [];
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
    this.fit(READABLE);
    this.dispatchEvent(new CustomEvent('diagram-drawn'));
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

  /** The smallest element where the course is now in the middle, but nothing beside the diagram while there is diagram. */
  private centre(canvas: Canvas, scale: number) {
    const known = this.viewer!.get('elementRegistry');
    const [here] = this.currentIds
      .map((id) => known.get(id))
      .filter((element): element is Box => element?.width !== undefined)
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
