import { Lamp } from '../Lamp.tsx';
import { StanceKey } from '../StanceKey.tsx';
import { strings } from '../strings/card.ts';
import { popupStrings } from '../strings/popup.ts';
import { welcomeStrings } from '../strings/welcome.ts';
import type { SampleArticle, SampleState, WelcomeProps } from './welcome-props.ts';

const places = [
  ['click', 'clickText'],
  ['more', 'moreText'],
  ['pause', 'pauseText'],
] as const;

/** What opens when Sidelight is installed: a marked article, what marks mean, where it runs, and what it does not do. */
export function Welcome({ pack, sample, state, sites, optionsPage }: WelcomeProps) {
  const { where } = welcomeStrings;
  return (
    <div class="sl-ui sl-doc sl-welcome" dir={strings.direction}>
      <main class="sl-sheet">
        <header>
          <Lamp />
          <p class="sl-kicker">{welcomeStrings.kicker}</p>
          <h1>{welcomeStrings.title}</h1>
          <p class="sl-lede">{pack ? welcomeStrings.lede(pack.about) : welcomeStrings.ledeNoTopic}</p>
        </header>

        <section aria-labelledby="sample-title">
          <h2 id="sample-title">{welcomeStrings.sampleTitle}</h2>
          <p>
            {welcomeStrings.sampleIntro} {welcomeStrings.sampleKeys}
          </p>
          <Sample sample={sample} />
          <p class="sl-muted" role="status">
            {stateWords(state)}
          </p>
        </section>

        <section aria-labelledby="key-title">
          <h2 id="key-title">{welcomeStrings.keyTitle}</h2>
          <p>{welcomeStrings.keyText}</p>
          <StanceKey />
        </section>

        <section aria-labelledby="where-title">
          <h2 id="where-title">{welcomeStrings.whereTitle}</h2>
          <dl class="sl-places">
            <dt>{where.itself(sites)}</dt>
            <dd>{where.itselfText}</dd>
            {places.map(([name, text]) => [
              <dt key={name}>{where[name]}</dt>,
              <dd key={text}>{where[text]}</dd>,
            ])}
            <dt>{welcomeStrings.iconTitle}</dt>
            <dd>{welcomeStrings.iconText}</dd>
          </dl>
          <p>
            <a class="sl-btn" href={`${optionsPage}#sites`}>
              {welcomeStrings.sitesLink}
            </a>
          </p>
        </section>

        <section aria-labelledby="not-title">
          <h2 id="not-title">{welcomeStrings.notTitle}</h2>
          <ul class="sl-nots">
            {welcomeStrings.not.map((text) => (
              <li key={text}>{text}</li>
            ))}
            <li>{pack ? welcomeStrings.notSentCounts(pack.claims, pack.sources) : welcomeStrings.notSent}</li>
          </ul>
          <p class="sl-actions">
            <a class="sl-btn" href={`${optionsPage}#corpus`}>
              {welcomeStrings.corpusLink}
            </a>
            <a class="sl-btn" href={`${optionsPage}#about`}>
              {welcomeStrings.aboutLink}
            </a>
          </p>
        </section>
      </main>
    </div>
  );
}

/** The article as a page would have it. Whoever marks it finds its blocks by `data-block`. */
function Sample({ sample }: { sample: SampleArticle }) {
  return (
    <article class="sl-sample" lang="en" dir="ltr">
      <h3 class="sl-sample-title" data-block="headline">
        {sample.headline}
      </h3>
      <p class="sl-byline">{welcomeStrings.sampleByline(sample.publisher, sample.published)}</p>
      {sample.paragraphs.map((text) => (
        <p key={text} data-block="paragraph">
          {text}
        </p>
      ))}
    </article>
  );
}

function stateWords(state: SampleState): string {
  if (state.kind === 'reading') return welcomeStrings.sampleReading;
  if (state.kind === 'failed') return welcomeStrings.sampleFailed(state.detail);
  const { matched, sentences, beyondLimit } = state.coverage;
  return popupStrings.coverage(matched, sentences, beyondLimit);
}
