/**
 * In a list that is searched by typing, Enter and Tab pick the only match that is left, instead of throwing away what was
 * typed. With more than one match they do what they always did.
 */
interface ComboBox extends HTMLElement {
  filter: string;
  readonly: boolean;
  _focusedIndex: number;
  _dropdownItems?: unknown[];
}

const SEARCHED = ['vaadin-combo-box', 'vaadin-multi-select-combo-box', 'vaadin-multi-select-combo-box-internal'];

function pickTheOnlyMatch(event: KeyboardEvent) {
  if (event.key !== 'Enter' && event.key !== 'Tab') {
    return;
  }
  const combo = event
    .composedPath()
    .find((target): target is ComboBox => target instanceof HTMLElement && SEARCHED.includes(target.localName));
  if (!combo || combo.readonly || !combo.filter || combo._focusedIndex > -1 || combo._dropdownItems?.length !== 1) {
    return;
  }
  // leaving a list of several answers adds none
  if (event.key === 'Enter' || combo.localName === 'vaadin-combo-box') {
    combo._focusedIndex = 0;
  }
}

document.addEventListener('keydown', pickTheOnlyMatch, true);

export {};
