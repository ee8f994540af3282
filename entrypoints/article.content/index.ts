import { defineContentScript } from 'wxt/utils/define-content-script';
import '../../assets/styles/highlights.css';
import '../../assets/styles/presence.css';
import { runSession } from './session.ts';

export default defineContentScript({
  // The sites are put into the manifest by wxt.config.ts, from assets/covered-sites.json.
  matches: [],
  // The page need not be told that we are here.
  noScriptStartedPostMessage: true,
  main(ctx) {
    // A page that is being prepared for a click that may never come is not looked at.
    if ('prerendering' in document && document.prerendering === true)
      ctx.addEventListener(
        document,
        'prerenderingchange' as 'DOMContentLoaded',
        () => runSession(ctx, document),
        {
          once: true,
        },
      );
    else runSession(ctx, document);
  },
});
