/**
 * Covers everything at once: by F8, by Escape twice, by any element with `data-blank-screen`, or when nobody touched
 * keyboard or pointer for `idleSeconds`. A native modal dialog lies above all else in the page and keeps the rest out
 * of reach. Only the server, which checks the password, takes it away. Somebody without a password signs in again
 * elsewhere (`again`), in a tab of its own.
 */
const ACTIVITY = 'koers.lastActivity';
const TWICE_WITHIN = 400;
const STILL_SIGNED_IN_EVERY = 30_000;
const sheet = `
  :host { display: contents; }
  dialog {
    position: fixed; inset: 0; width: 100vw; height: 100vh; height: 100dvh; max-width: none; max-height: none;
    margin: 0; padding: 1.5rem; border: 0; box-sizing: border-box; overflow: auto;
    background: var(--koers-canvas, #f6f7f7); color: var(--lumo-body-text-color, #1f2a2c);
    font-family: var(--lumo-font-family, system-ui, sans-serif); font-size: 1rem; line-height: 1.5;
  }
  dialog[open] { display: grid; place-items: center; }
  dialog::backdrop { background: var(--koers-canvas, #f6f7f7); }
  form { width: 100%; max-width: 21rem; display: grid; gap: 0.75rem; }
  img { width: 2.5rem; height: 2.5rem; }
  h1 { font-size: 1.375rem; line-height: 1.25; margin: 0.5rem 0 0; font-weight: 600; letter-spacing: -0.01em; }
  p { margin: 0 0 0.5rem; color: var(--lumo-secondary-text-color, #4d5b5e); }
  label { font-size: 0.875rem; font-weight: 500; display: grid; gap: 0.25rem; }
  input {
    font: inherit; padding: 0.625rem 0.75rem; border-radius: 8px; border: 1px solid var(--koers-border-strong, #7b898c);
    background: #fff; color: inherit; box-sizing: border-box; width: 100%;
  }
  button {
    font: inherit; font-weight: 600; padding: 0.625rem 1rem; border-radius: 8px; border: 0; cursor: pointer;
    background: var(--lumo-primary-color, #0f6b6b); color: #fff; min-height: 44px;
  }
  a {
    font-weight: 600; padding: 0.625rem 1rem; border-radius: 8px; min-height: 44px; box-sizing: border-box;
    background: var(--lumo-primary-color, #0f6b6b); color: #fff; text-align: center; text-decoration: none;
  }
  [hidden] { display: none; }
  button.quiet { background: transparent; color: var(--lumo-primary-text-color, #0f6b6b); font-weight: 500; }
  :focus-visible { outline: 2px solid var(--lumo-primary-color, #0f6b6b); outline-offset: 2px; }
  [role='alert'] { min-height: 1.5em; color: var(--lumo-body-text-color, #1f2a2c); font-size: 0.875rem; margin: 0; }
`;

interface Server {
  blank(): void;
  unlock(password: string): void;
  signOut(): void;
}

class KoersBlankScreen extends HTMLElement {
  idleSeconds = 600;
  uiId = 0;
  offline = '';
  private $server?: Server;
  private readonly dialog: HTMLDialogElement;
  private readonly password: HTMLInputElement;
  private readonly message: HTMLElement;
  private isCovered = false;
  private lastEscape = 0;
  private focused: HTMLElement | null = null;
  private clock = 0;
  private check = 0;
  private patience = 0;
  private written = 0;
  private readonly errors = new MutationObserver((changes) => this.reloadWhenSignedOut(changes));
  private readonly onKey = (event: KeyboardEvent) => this.key(event);
  private readonly onClick = (event: Event) => this.clicked(event);
  private readonly onActivity = () => this.active();

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.innerHTML = `<style>${sheet}</style>
      <dialog aria-labelledby="heading">
        <form>
          <img src="icons/koers.svg" alt="" />
          <h1 id="heading"></h1>
          <p id="explanation"></p>
          <label><span id="userLabel"></span><input id="user" autocomplete="username" readonly /></label>
          <label><span id="passwordLabel"></span
            ><input id="password" type="password" autocomplete="current-password" required /></label>
          <p role="alert"></p>
          <button id="unlockLabel"></button>
          <a id="againLabel" target="_blank" rel="noopener" hidden></a>
          <button id="signOutLabel" type="button" class="quiet"></button>
        </form>
      </dialog>`;
    this.dialog = root.querySelector('dialog')!;
    this.password = root.querySelector('#password')!;
    this.message = root.querySelector('[role="alert"]')!;
    this.dialog.addEventListener('cancel', (event) => event.preventDefault());
    this.dialog.addEventListener('close', () => this.isCovered && this.dialog.showModal());
    this.dialog.addEventListener('keydown', (event) => event.key === 'Escape' && event.preventDefault());
    root.querySelector('form')!.addEventListener('submit', (event) => this.submit(event));
    root.querySelector('#signOutLabel')!.addEventListener('click', () => this.$server?.signOut());
  }

  connectedCallback() {
    this.active();
    window.addEventListener('keydown', this.onKey, true);
    document.addEventListener('click', this.onClick, true);
    for (const event of ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart']) {
      window.addEventListener(event, this.onActivity, { capture: true, passive: true });
    }
    this.errors.observe(document.body, { childList: true });
    this.clock = window.setInterval(() => this.checkIdle(), 2000);
    this.check = window.setInterval(() => this.leaveWhenSignedOut(), STILL_SIGNED_IN_EVERY);
    this.show();
  }

  disconnectedCallback() {
    window.removeEventListener('keydown', this.onKey, true);
    document.removeEventListener('click', this.onClick, true);
    for (const event of ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart']) {
      window.removeEventListener(event, this.onActivity, true);
    }
    this.errors.disconnect();
    window.clearInterval(this.clock);
    window.clearInterval(this.check);
  }

  set covered(covered: boolean) {
    this.isCovered = covered;
    this.show();
  }

  get covered() {
    return this.isCovered;
  }

  set heading(text: string) {
    this.put('heading', text);
  }

  set explanation(text: string) {
    this.put('explanation', text);
  }

  set userLabel(text: string) {
    this.put('userLabel', text);
  }

  set user(name: string) {
    this.shadowRoot!.querySelector<HTMLInputElement>('#user')!.value = name;
  }

  set passwordLabel(text: string) {
    this.put('passwordLabel', text);
  }

  set unlockLabel(text: string) {
    this.put('unlockLabel', text);
  }

  set signOutLabel(text: string) {
    this.put('signOutLabel', text);
  }

  set againLabel(text: string) {
    this.put('againLabel', text);
  }

  /** Where somebody without a password signs in again. */
  set again(address: string) {
    const link = this.shadowRoot!.querySelector<HTMLAnchorElement>('#againLabel')!;
    link.href = address;
    link.hidden = false;
    this.password.disabled = true;
    this.password.closest('label')!.hidden = true;
    this.shadowRoot!.querySelector<HTMLElement>('#unlockLabel')!.hidden = true;
  }

  /** Called by the server. */
  refuse(reason: string) {
    window.clearTimeout(this.patience);
    this.message.textContent = reason;
    this.password.value = '';
    this.password.focus();
  }

  private put(id: string, text: string) {
    this.shadowRoot!.querySelector(`#${id}`)!.textContent = text;
  }

  private cover() {
    if (!this.isCovered) {
      // a field hands over what was typed when it loses the focus; that comes before the server hears of the cover
      const focused = deepFocus();
      focused?.blur();
      this.focused = focused;
      this.covered = true;
      this.$server?.blank();
    }
  }

  private show() {
    if (!this.isConnected) {
      return;
    }
    document.documentElement.toggleAttribute('data-blank', this.isCovered);
    if (this.isCovered && !this.dialog.open) {
      this.dialog.showModal();
      (this.password.disabled ? this.shadowRoot!.querySelector<HTMLElement>('#againLabel')! : this.password).focus();
    } else if (!this.isCovered && this.dialog.open) {
      window.clearTimeout(this.patience);
      this.message.textContent = '';
      this.password.value = '';
      this.active();
      this.dialog.close();
      this.focused?.isConnected && this.focused.focus();
    }
  }

  private submit(event: Event) {
    event.preventDefault();
    if (this.password.disabled) {
      return;
    }
    this.message.textContent = '';
    this.patience = window.setTimeout(() => (this.message.textContent = this.offline), 8000);
    this.$server?.unlock(this.password.value);
  }

  private key(event: KeyboardEvent) {
    if (event.key === 'F8') {
      event.preventDefault();
      this.cover();
    } else if (event.key === 'Escape' && !event.repeat) {
      const now = event.timeStamp;
      if (now - this.lastEscape < TWICE_WITHIN) {
        this.cover();
      }
      this.lastEscape = now;
    } else if (event.key !== 'Escape') {
      this.lastEscape = 0;
    }
  }

  private clicked(event: Event) {
    if (event.composedPath().some((target) => target instanceof Element && target.hasAttribute('data-blank-screen'))) {
      this.cover();
    }
  }

  /** Activity in one tab counts for all. */
  private active() {
    const now = Date.now();
    if (!this.isCovered && now - this.written > 1000) {
      this.written = now;
      localStorage.setItem(ACTIVITY, String(now));
    }
  }

  private checkIdle() {
    const last = Math.max(this.written, Number(localStorage.getItem(ACTIVITY) ?? 0));
    if (Date.now() - last > this.idleSeconds * 1000) {
      this.cover();
    }
  }

  /** Somebody signed this session out elsewhere: nobody reads on here. A heartbeat keeps no session alive. */
  private async leaveWhenSignedOut() {
    const answer = await fetch(`?v-r=heartbeat&v-uiId=${this.uiId}`, { method: 'POST' }).catch(() => undefined);
    // words that are only in this page are brought along first, see koers-typing
    if (answer?.status === 403 && !document.documentElement.hasAttribute('data-unsaved')) {
      window.location.reload();
    }
  }

  /** The message that the session has ended would lie under the cover: go to the sign-in page at once. */
  private reloadWhenSignedOut(changes: MutationRecord[]) {
    const added = changes.flatMap((change) => [...change.addedNodes]);
    if (this.isCovered && added.some((node) => node instanceof Element && node.matches('.v-system-error'))) {
      window.location.reload();
    }
  }
}

function deepFocus(): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) {
    active = active.shadowRoot.activeElement;
  }
  return active instanceof HTMLElement && active !== document.body ? active : null;
}

customElements.define('koers-blank-screen', KoersBlankScreen);

export {};
