import { defineContentScript } from 'wxt/utils/define-content-script';
import { beginLife } from '../../src/extension/script-life.ts';
import { runSession } from './session.ts';

export default defineContentScript({
  // The sites are put into the manifest by wxt.config.ts, from assets/covered-sites.json.
  matches: [],
  main: () => runSession(beginLife(), document),
});
