/** The icons of Koers, drawn with a line of 1.75 on a field of 24. */
import { Iconset } from '@vaadin/icon/vaadin-iconset.js';

const drawings: Record<string, string> = {
  tasks: '<path d="M4 6.5l1.6 1.6L8.5 5M4 13l1.6 1.6 2.9-3.1M4 19.5l1.6 1.6L8.5 18M12 7h8M12 13.5h8M12 20h8"/>',
  trajectories: '<path d="M3 17c3 0 3-9 6-9s3 6 6 6 3-8 6-8"/>',
  calendar: '<rect x="4" y="5.5" width="16" height="14.5" rx="2"/><path d="M4 10h16M8.5 3.500v4M15.5 3.500v4"/>',
  partners: '<circle cx="12" cy="5.5" r="2.3"/><circle cx="5.5" cy="17.5" r="2.3"/><circle cx="18.5" cy="17.5" r="2.3"/><path d="M10.800 7.500L6.700 15.500M13.2 7.500l4.1 8M7.800 17.500h8.400"/>',
  path: '<path d="M3 17c3 0 3-9 6-9s3 6 6 6 3-8 6-8"/>',
  team: '<circle cx="9" cy="8.5" r="3.2"/><path d="M3 19.5c.4-3.4 2.9-5.2 6-5.2s5.6 1.8 6 5.200M15.5 5.600a3 3 0 0 1 0 5.800M17.5 14.700c2 .6 3.3 2.2 3.5 4.8"/>',
  cockpit: '<rect x="3.5" y="4" width="6" height="4.5" rx="1"/><rect x="14.5" y="15.5" width="6" height="4.5" rx="1"/><path d="M9.5 6.200h5.500a2.5 2.5 0 0 1 2.5 2.500v6.800M6.5 8.500v9.200h8"/>',
  models: '<circle cx="5.5" cy="12" r="2.2"/><rect x="10.5" y="9" width="5" height="6" rx="1.2"/><circle cx="20" cy="12" r="1.6"/><path d="M7.7 12h2.800M15.5 12h2.8"/>',
  privacy: '<path d="M12 3.500l7 2.500v5.500c0 4.3-2.9 7.5-7 9-4.1-1.5-7-4.7-7-9V6z"/><path d="M9 12l2.2 2.200L15.3 10"/>',
  organisation: '<path d="M4 20V6.500L12 3.500v16.500M12 9.500h8V20M3 20h18M7.5 9.500h1M7.5 13h1M7.5 16.500h1M15.5 13h1M15.5 16.500h1"/>',
  indicators: '<path d="M4 4v16h16M8 16v-4M12.5 16V8M17 16v-6"/>',
  bell: '<path d="M6 16.500v-5.500a6 6 0 0 1 12 0v5.500l1.500 1.500h-15zM10 20.500h4M12 5V3.500"/>',
  blank: '<path d="M3.5 12s3-6 8.5-6c1.5 0 2.8.4 3.9 1M20.5 12s-3 6-8.5 6c-1.5 0-2.8-.4-3.9-1M5 19L19 5M10 14a2.8 2.8 0 0 1 4-4"/>',
  help: '<circle cx="12" cy="12" r="8.5"/><path d="M9.7 9.600c.1-1.4 1-2.2 2.4-2.200s2.4.9 2.4 2.100c0 1.8-2.4 2-2.4 3.900M12 16.600v.1"/>',
  'sign-out': '<path d="M10 4H6a2 2 0 0 0-2 2v12a2 2 0 0 0 2 2h4M15 8l4 4-4 4M19 12H9.5"/>',
  add: '<path d="M12 5v14M5 12h14"/>',
  search: '<circle cx="10.8" cy="10.8" r="6"/><path d="M15.3 15.300L20 20"/>',
  close: '<path d="M6 6l12 12M18 6L6 18"/>',
  check: '<path d="M5 12.500l4.5 4.500L19 7.5"/>',
  clock: '<circle cx="12" cy="12" r="8.5"/><path d="M12 7.500V12l3 2"/>',
  note: '<path d="M5 4.500h14v10l-5 5H5zM14 19.500v-5h5M8.5 9h7M8.5 12.500h4"/>',
  signal:
    '<circle cx="12" cy="12" r="1.6"/><path d="M8.5 8.5a5 5 0 0 0 0 7M15.5 8.5a5 5 0 0 1 0 7M5.7 5.7a9 9 0 0 0 0 12.6M18.3 5.7a9 9 0 0 1 0 12.6"/>',
  person: '<circle cx="12" cy="8.5" r="3.7"/><path d="M4.8 20c.6-4 3.5-5.8 7.2-5.800s6.6 1.8 7.2 5.8"/>',
  'stand-in':
    '<circle cx="8" cy="9" r="3.2"/><path d="M2.500 19.500c.4-3.4 2.6-5.2 5.5-5.200s5.1 1.800 5.5 5.200M14.500 5.500h6l-2-2M20.500 9.500h-6l2 2"/>',
  release: '<path d="M4 12a8 8 0 1 1 2.5 5.800M4 12V7M4 12h5"/>',
  next: '<path d="M9 5.500l6.5 6.500L9 18.5"/>',
  back: '<path d="M15 5.500L8.5 12l6.5 6.5"/>',
  lock: '<rect x="5" y="10.5" width="14" height="9.5" rx="2"/><path d="M8 10.500V8a4 4 0 0 1 8 0v2.5"/>',
};

const template = document.createElement('template');
template.innerHTML = `<vaadin-iconset name="koers" size="24"><svg xmlns="http://www.w3.org/2000/svg"><defs>${Object.entries(
  drawings,
)
  .map(
    ([name, drawing]) =>
      `<g id="koers:${name}" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">${drawing}</g>`,
  )
  .join('')}</defs></svg></vaadin-iconset>`;

Iconset.register('koers', 24, template);
