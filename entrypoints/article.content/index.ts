import { defineContentScript } from 'wxt/utils/define-content-script';
import '../../assets/styles/highlights.css';
import '../../assets/styles/presence.css';
import { beginLife } from '../../src/extension/script-life.ts';
import { hearOn } from '../../src/page/dom.ts';
import { runSession } from './session.ts';

export default defineContentScript({
  // The sites are put into the manifest by wxt.config.ts, from assets/covered-sites.json.
  matches: [],
  main() {
    const life = beginLife();
    const run = () => runSession(life, document);
    // A page that is being prepared for a click that may never come is not looked at.
    if ('prerendering' in document && document.prerendering === true)
      hearOn(document, 'prerenderingchange', run, { signal: life.signal, once: true });
    else run();
  },
});
