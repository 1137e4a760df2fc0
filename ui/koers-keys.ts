/**
 * Tells its view which key was pressed: `keys` lists them by the browser's names, separated by spaces.
 * Single keys are left alone while somebody types, while a dialog is open elsewhere, and when they are turned off.
 */
class KoersKeys extends HTMLElement {
  keys = '';

  private readonly listener = (event: KeyboardEvent) => this.pressed(event);

  connectedCallback() {
    document.addEventListener('keydown', this.listener);
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.listener);
  }

  private pressed(event: KeyboardEvent) {
    if (event.defaultPrevented || event.altKey || document.documentElement.hasAttribute('data-blank')) {
      return;
    }
    const withControl = event.ctrlKey || event.metaKey;
    const key = withControl ? `ctrl+${event.key.toLowerCase()}` : event.key;
    if (!this.keys.split(' ').includes(key)) {
      return;
    }
    if (!withControl && (typing(event) || acting(event, key) || singleKeysAreOff(key))) {
      return;
    }
    if (this.behindDialog()) {
      return;
    }
    event.preventDefault();
    this.dispatchEvent(new CustomEvent('koers-key', { detail: key }));
  }

  private behindDialog() {
    const open = document.querySelectorAll('vaadin-dialog-overlay[opened]');
    return open.length > 0 && !this.closest('vaadin-dialog-overlay');
  }
}

function typing(event: KeyboardEvent) {
  return event
    .composedPath()
    .some(
      (target) =>
        target instanceof HTMLElement &&
        (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName)),
    );
}

/** Enter and space belong to the button or link that has the focus. */
function acting(event: KeyboardEvent, key: string) {
  return (
    (key === 'Enter' || key === ' ') &&
    event
      .composedPath()
      .some((target) => target instanceof HTMLElement && target.matches('button, a, summary, [role="button"]'))
  );
}

function singleKeysAreOff(key: string) {
  return key.length === 1 && document.documentElement.hasAttribute('data-no-single-keys');
}

customElements.define('koers-keys', KoersKeys);

export {};
