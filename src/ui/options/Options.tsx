import { useEffect, useState } from 'preact/hooks';
import { Lamp } from '../Lamp.tsx';
import { strings } from '../strings/card.ts';
import { optionsStrings } from '../strings/options.ts';
import { useTextSize } from '../use-text-size.ts';
import { AboutPart } from './AboutPart.tsx';
import { CorpusPart } from './CorpusPart.tsx';
import { DataPart } from './DataPart.tsx';
import { HiddenPart } from './HiddenPart.tsx';
import { KeysPart } from './KeysPart.tsx';
import { MarksPart } from './MarksPart.tsx';
import type { OptionsProps } from './options-props.ts';
import { SitesPart } from './SitesPart.tsx';

const parts = [
  ['sites', SitesPart],
  ['marks', MarksPart],
  ['keys', KeysPart],
  ['hidden', HiddenPart],
  ['corpus', CorpusPart],
  ['data', DataPart],
  ['about', AboutPart],
] as const;

type PartName = (typeof parts)[number][0];

/** The whole options page: one column of parts, and beside it the way to each. */
export function Options(props: OptionsProps) {
  const current = usePartInView();
  useTextSize(props.look.textSize);
  return (
    <div class="sl-ui sl-doc" dir={strings.direction}>
      <div class="sl-cols">
        <nav class="sl-toc" aria-label={optionsStrings.title}>
          <p class="sl-brand">
            <Lamp />
            <b>{strings.productName}</b>
          </p>
          <ul>
            {parts.map(([name]) => (
              <li key={name}>
                <a href={`#${name}`} aria-current={name === current ? 'true' : undefined}>
                  {optionsStrings.parts[name]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <main class="sl-sheet">
          <h1>{optionsStrings.title}</h1>
          {props.storageFault && (
            <p class="sl-fault" role="alert">
              {props.storageFault === 'unreadable' ? optionsStrings.storageUnreadable : strings.notStored}
            </p>
          )}
          {parts.map(([name, Part]) => (
            <section key={name} id={name} aria-labelledby={`${name}-title`}>
              <h2 id={`${name}-title`}>{optionsStrings.parts[name]}</h2>
              <Part {...props} />
            </section>
          ))}
        </main>
      </div>
    </div>
  );
}

/** The part that the reader is at: by the address at first, then by what is in view. */
function usePartInView(): PartName {
  const [current, setCurrent] = useState<PartName>(partOf(location.hash));
  useEffect(() => {
    // The browser looked for the part before it was there.
    if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
    const sections = parts.map(([name]) => document.getElementById(name));
    const follow = () => {
      const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
      const passed = sections.filter((section) => {
        const top = section?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY;
        return top < innerHeight / 3;
      });
      // The last parts may be too short to reach the top of the window: the address says which was meant.
      const last = atEnd && location.hash ? partOf(location.hash) : partOf(`#${passed.at(-1)?.id}`);
      setCurrent(last);
    };
    addEventListener('scroll', follow, { passive: true });
    addEventListener('hashchange', follow);
    return () => {
      removeEventListener('scroll', follow);
      removeEventListener('hashchange', follow);
    };
  }, []);
  return current;
}

function partOf(hash: string): PartName {
  return parts.find(([name]) => `#${name}` === hash)?.[0] ?? 'sites';
}
