import type { PluginOption, UserConfigFn } from 'vite';
import { overrideVaadinConfig } from './vite.generated';

// Vaadin writes the imports of all views in the order in which it happened to come across their classes, which is another
// one in each build. Sorted, two builds of one commit have the same JavaScript: each module imports itself what it needs.
const importsInOrder: PluginOption = {
  name: 'koers-imports-in-order',
  apply: 'build',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('generated-flow-imports.js')) {
      return null;
    }
    const imports = /^(?:import '[^']+';\n){20,}/m;
    const oneBundle = 'const loadOnDemand = (key) => { return Promise.resolve(0); }';
    if (!imports.test(code) || !code.includes(oneBundle) || code.replace(imports, '').includes("\nimport '")) {
      this.error('Vaadin writes the imports of views in another form: sort that form here');
    }
    return code.replace(imports, (all) => all.match(/.*\n/g)!.sort().join(''));
  }
};

const customConfig: UserConfigFn = () => ({ plugins: [importsInOrder] });

export default overrideVaadinConfig(customConfig);
