import { browser } from 'wxt/browser';
import sample from '../../assets/sample-article.json' with { type: 'json' };
import { copyText } from '../../src/extension/copy-text.ts';
import { coveredSites } from '../../src/extension/covered-sites.ts';
import { askBackground, heldIn, sayError } from '../../src/extension/messages.ts';
import { hearSettings, readSettings } from '../../src/extension/settings.ts';
import type { Analysis } from '../../src/model.ts';
import type { ClaimTools } from '../../src/ui/claim-tools.ts';
import { citeSources } from '../../src/ui/dossier/citations.ts';
import { layerStyles } from '../../src/ui/layer-styles.ts';
import type { WelcomeProps } from '../../src/ui/welcome/welcome-props.ts';
import { createMarks, type Marks } from '../article.content/marks.ts';
import { articleOf, mapSample } from './map-sample.ts';

/**
 * Shows the page, then reads the article on it as the content script reads those on the web: the background compares it, and
 * it gets lines, badges and cards. `show` is called at once, and when there is more to tell.
 */
export async function controlWelcome(show: (props: WelcomeProps) => void): Promise<void> {
  let shown: WelcomeProps = {
    pack: null,
    sample,
    state: { kind: 'reading' },
    sites: coveredSites.length,
    optionsPage: browser.runtime.getURL('/options.html'),
  };
  let marks: Marks | null = null;
  let turns = 0;

  function change(part: Partial<WelcomeProps>): void {
    shown = { ...shown, ...part };
    show(shown);
  }

  /** What the reader hides here stays hidden, as everywhere; so it is compared anew when settings change. */
  async function compare(): Promise<void> {
    turns += 1;
    const turn = turns;
    try {
      const [{ settings }, map] = [await readSettings(), mapSample(document)];
      const request = { article: articleOf(map, sample), anyTopic: true, chosenDay: null };
      const analysis = heldIn(await askBackground('analyze', request));
      // Settings have changed again meanwhile.
      if (turn !== turns) return;
      // First the words, which move what stands below them; then the marks, which are placed by measure.
      change({ pack: analysis.pack, state: { kind: 'marked', coverage: analysis.coverage } });
      // A sample without marks would show nothing: how many are wanted on the web is another matter.
      const look = { ...settings, density: 'all' as const };
      marks ??= createMarks({
        document,
        styles: layerStyles,
        tools: toolsFor(analysis),
        look,
        signal: new AbortController().signal,
        isAlive: () => true,
      });
      marks.setLook(look);
      marks.show(analysis, map);
    } catch (error) {
      change({ state: { kind: 'failed', detail: sayError(error) } });
    }
  }

  show(shown);
  hearSettings(compare);
  await compare();
}

function toolsFor({ pack }: Analysis): ClaimTools {
  const { version, homepage_url } = browser.runtime.getManifest();
  const tell = (call: 'hideMatch' | 'showMatch') => async (claimId: string, text: string) =>
    // The settings change with it, and the page with them.
    void heldIn(await askBackground(call, { claimId, text }));
  return {
    copy: copyText,
    cite: async (...cited) => citeSources(...cited),
    hide: tell('hideMatch'),
    unhide: tell('showMatch'),
    about: { version, corpusVersion: pack.version, issuesPage: homepage_url ?? null, address: null },
  };
}
