import { defineContentScript } from 'wxt/utils/define-content-script';
import './marks.css';

export default defineContentScript({
  // The sites are put into the manifest by wxt.config.ts, from assets/covered-sites.json.
  matches: [],
  main() {},
});
