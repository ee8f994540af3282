import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Analysis, Day } from '../model.ts';
import { strings } from './strings/card.ts';
import { popupStrings } from './strings/popup.ts';

interface ArticleDateProps {
  analysis: Analysis;
  today: Day;
  /** Compares the article as of this day; null: as of its own. */
  onChoose(day: Day | null): void;
}

/** The article's day, which decides what was known then; and the way to compare it as of another day. */
export function ArticleDate({ analysis, today, onChoose }: ArticleDateProps) {
  const { day, published, modified } = analysis;
  const [changing, setChanging] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = () => {
    setChanging(false);
    opener.current?.focus();
  };
  return (
    <>
      <p class="sl-page-date">
        {published ? (
          <span>
            {popupStrings.articleDated} <time dateTime={published}>{strings.day(published)}</time>
          </span>
        ) : (
          <span>{popupStrings.noArticleDate}</span>
        )}
        {modified &&
          (modified === day ? (
            <span>{popupStrings.updated(modified)}</span>
          ) : (
            <button
              type="button"
              class="sl-textbtn"
              aria-label={popupStrings.compareAsUpdated(modified)}
              onClick={() => {
                onChoose(modified);
                // This button goes with the next analysis.
                opener.current?.focus();
              }}
            >
              {popupStrings.updated(modified)}
            </button>
          ))}
        <button
          type="button"
          class="sl-textbtn"
          ref={opener}
          aria-expanded={changing}
          aria-controls={changing ? id : undefined}
          onClick={() => setChanging(!changing)}
        >
          {day ? popupStrings.changeDate : popupStrings.setDate}
          {day && <span class="sl-vh"> {popupStrings.changeDateWhat}</span>}
        </button>
      </p>
      {changing && (
        <DateForm
          id={id}
          day={day ?? ''}
          today={today}
          onClose={close}
          onChoose={(chosen) => {
            onChoose(chosen === published ? null : chosen);
            close();
          }}
        />
      )}
      {day && day !== published && (
        <p class="sl-page-chosen">
          <span>
            {published ? popupStrings.comparedNotAsPublished(day, published) : popupStrings.comparedAsOf(day)}
          </span>{' '}
          <button
            type="button"
            class="sl-textbtn"
            onClick={() => {
              onChoose(null);
              opener.current?.focus();
            }}
          >
            {published ? popupStrings.asPublished : popupStrings.withoutDate}
          </button>
        </p>
      )}
    </>
  );
}

interface DateFormProps {
  id: string;
  /** The day that stands now; '' for none. */
  day: string;
  today: Day;
  onClose(): void;
  onChoose(day: Day): void;
}

function DateForm({ id, day, today, onClose, onChoose }: DateFormProps) {
  const input = useRef<HTMLInputElement>(null);
  const field = useId();
  useLayoutEffect(() => input.current?.focus(), []);
  return (
    <form
      class="sl-date-form"
      id={id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // The popup itself would close.
        event.preventDefault();
        onClose();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (input.current?.value) onChoose(input.current.value);
      }}
    >
      <label for={field}>{popupStrings.compareAsOf}</label>
      <input id={field} ref={input} type="date" required max={today} defaultValue={day} />
      <button type="submit" class="sl-btn">
        {popupStrings.compare}
      </button>
      <button type="button" class="sl-btn" onClick={onClose}>
        {popupStrings.cancel}
      </button>
    </form>
  );
}
