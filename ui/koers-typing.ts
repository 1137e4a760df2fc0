/**
 * Says whether what is typed around it is kept. From the first key on it says that it is not, without asking anybody; that it
 * is, only when the server has confirmed exactly what stands there now. The server is told when somebody rests in typing, and
 * now and then while somebody does not; an event brings along what fields still wait to send.
 *
 * The words for what is kept stand in the element and come from the server; those for what is not, in `unsaved`.
 */
const RESTED = 'koers-rested';
const REST = 400;
const LONGEST = 2000;
/** They hand over nothing before a choice is made or the field is left. */
const CHOICES = 'vaadin-combo-box, vaadin-multi-select-combo-box, vaadin-date-picker, vaadin-time-picker';
/** They say with each key what they say again when they are left. */
const WORDS = 'vaadin-text-field, vaadin-text-area, vaadin-integer-field, vaadin-big-decimal-field';

/** Those that are in the page now. */
const all = new Set<KoersTyping>();

class KoersTyping extends HTMLElement {
  /** Where the words are kept; empty where they cannot be brought along. */
  place = '';
  /** What to do when the session has ended, in words. */
  ended = '';
  private typed = 0;
  private confirmed = 0;
  private timer = 0;
  private firstUnsent = 0;
  private readonly halfChosen = new Set<Element>();
  private readonly kept: HTMLElement;
  private readonly notKept: HTMLElement;
  private readonly onTyped = (event: Event) => this.changed(event);
  private readonly onLeft = (event: Event) => this.left(event);
  private readonly onGoing = () => this.goes();
  private readonly onHidden = () => document.visibilityState === 'hidden' && this.goes();
  private readonly onUnload = (event: BeforeUnloadEvent) => this.leaves(event);

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.innerHTML = '<style>[hidden] { display: none; }</style><slot></slot><span hidden></span>';
    this.kept = root.querySelector('slot')!;
    this.notKept = root.querySelector('span')!;
  }

  connectedCallback() {
    // all of the page: what is around it may come into the page later than the element itself
    document.addEventListener('input', this.onTyped);
    document.addEventListener('change', this.onTyped);
    document.addEventListener('focusout', this.onLeft);
    addEventListener('beforeunload', this.onUnload);
    document.addEventListener('click', this.onGoing, true);
    addEventListener('popstate', this.onGoing, true);
    // a phone may end a page that nobody sees without another word
    document.addEventListener('visibilitychange', this.onHidden);
    all.add(this);
  }

  disconnectedCallback() {
    document.removeEventListener('input', this.onTyped);
    document.removeEventListener('change', this.onTyped);
    document.removeEventListener('focusout', this.onLeft);
    removeEventListener('beforeunload', this.onUnload);
    document.removeEventListener('click', this.onGoing, true);
    removeEventListener('popstate', this.onGoing, true);
    document.removeEventListener('visibilitychange', this.onHidden);
    clearTimeout(this.timer);
    all.delete(this);
    markPage();
  }

  set unsaved(words: string) {
    this.notKept.textContent = words;
  }

  /** Called by the server: everything up to this is kept. */
  confirm(upTo: number) {
    this.confirmed = Math.max(this.confirmed, upTo);
    this.show();
  }

  /** Called by the server: what stands there now need not be kept. */
  begin() {
    clearTimeout(this.timer);
    this.halfChosen.clear();
    this.confirm(this.typed);
  }

  /** Called by the server: something changed there that nobody typed. */
  restart() {
    this.sendLater();
  }

  private get around() {
    return this.closest('[data-typing]');
  }

  private isAround(event: Event): event is Event & { target: Element } {
    return event.target instanceof Element && this.around?.contains(event.target) === true;
  }

  /** By the names of their fields. */
  get words(): Record<string, string> {
    const named = [...(this.around?.querySelectorAll<HTMLElement & { value: string }>('[data-typed]') ?? [])];
    return Object.fromEntries(named.map((field) => [field.dataset.typed!, field.value]));
  }

  get isUnsaved() {
    return this.typed > this.confirmed;
  }

  private changed(event: Event) {
    if (!this.isAround(event)) {
      return;
    }
    const target = event.target;
    const choice = target.closest(CHOICES);
    if (event.type === 'change' && !choice && target.closest(WORDS)) {
      return;
    }
    if (choice) {
      event.type === 'input' ? this.halfChosen.add(choice) : this.halfChosen.delete(choice);
    }
    this.somethingIsNew();
  }

  private left(event: Event) {
    const choice = this.isAround(event) ? event.target.closest(CHOICES) : null;
    if (choice && this.halfChosen.delete(choice)) {
      this.somethingIsNew();
    }
  }

  private somethingIsNew() {
    this.typed++;
    this.show();
    this.sendLater();
  }

  private sendLater() {
    clearTimeout(this.timer);
    this.firstUnsent ||= Date.now();
    const rest = Math.max(0, Math.min(REST, this.firstUnsent + LONGEST - Date.now()));
    this.timer = window.setTimeout(() => this.send(), rest);
  }

  private send() {
    this.firstUnsent = 0;
    if (this.halfChosen.size === 0) {
      this.dispatchEvent(new CustomEvent(RESTED, { detail: this.typed }));
    }
  }

  private show() {
    this.kept.toggleAttribute('hidden', this.isUnsaved);
    this.notKept.toggleAttribute('hidden', !this.isUnsaved);
    markPage();
  }

  /** A click or the browser's back may lead to another page of Koers: what stands here goes to the server first. */
  private goes() {
    if (this.isUnsaved) {
      clearTimeout(this.timer);
      this.send();
    }
  }

  /** Sends it all the same: while somebody thinks about the browser's question, it may be kept. */
  private leaves(event: BeforeUnloadEvent) {
    if (!this.isUnsaved) {
      return;
    }
    let field: Element | null = document.activeElement;
    while (field?.shadowRoot?.activeElement) {
      field = field.shadowRoot.activeElement;
    }
    (field as HTMLElement | null)?.blur();
    this.halfChosen.clear();
    this.send();
    event.preventDefault();
    event.returnValue = true;
  }
}

customElements.define('koers-typing', KoersTyping);

function unsaved() {
  return [...all].filter((typing) => typing.isUnsaved);
}

function markPage() {
  document.documentElement.toggleAttribute('data-unsaved', unsaved().length > 0);
}

/**
 * The session has ended, as when the server was started anew, and loading the page again would lose what is only in it: somebody
 * signs in again in another tab, and that one asks this one for the words (SignedInAgainView). They never leave the memory.
 */
new MutationObserver((changes) => {
  const error = changes
    .flatMap((change) => [...change.addedNodes])
    .find((node): node is HTMLElement => node instanceof HTMLElement && node.matches('.v-system-error'));
  const first = unsaved().find((typing) => typing.place);
  if (error && first) {
    (error.querySelector('.message') ?? error).textContent = first.ended;
    error.addEventListener(
      'click',
      (event) => {
        event.stopImmediatePropagation();
        window.open('signed-in-again', '_blank');
      },
      true
    );
  }
}).observe(document.body, { childList: true });

function unsavedWords() {
  return unsaved()
    .filter((typing) => typing.place)
    .map(({ place, words }) => ({ place, words }));
}

function meta(name: string) {
  return document.querySelector<HTMLMetaElement>(`meta[name='${name}']`)?.content ?? '';
}

/** The page goes away. A request that Flow began, or has in its queue behind another, may not arrive any more; this one does. */
addEventListener('pagehide', () => {
  const left = unsavedWords();
  if (left.length > 0) {
    fetch('left', {
      method: 'POST',
      keepalive: true,
      headers: { 'Content-Type': 'application/json', [meta('_csrf_header')]: meta('_csrf') },
      body: JSON.stringify(left)
    }).catch(() => undefined);
  }
});

Object.assign(window, {
  koersUnsaved: unsavedWords,
  koersKept: () => {
    unsaved().forEach((typing) => typing.begin());
    location.reload();
  }
});

export {};
