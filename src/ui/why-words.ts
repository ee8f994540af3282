import type { Mention, TopicReason, WhyRelation } from '../model.ts';
import { strings } from './strings/card.ts';
import { popupStrings } from './strings/popup.ts';

/** Why a source stands as it does to the sentence, in one sentence. */
export function whyRelationWords(why: WhyRelation): string {
  switch (why.code) {
    case 'as-coded':
      return strings.asCoded;
    case 'figure-agrees':
      return strings.figuresAgree(figureWords(why.article), figureWords(why.source));
    case 'figure-differs':
      return strings.figuresDiffer(figureWords(why.article), figureWords(why.source));
    case 'article-denies':
      return strings.articleDenies;
    case 'both-deny':
      return strings.bothDeny;
    case 'denial-unsettled':
      return strings.denialUnsettled;
    case 'article-hedges':
      return strings.articleHedges;
  }
}

/** A source without a figure in its words gives a bare number, and so do some articles. */
function figureWords(figure: string): string {
  return figure.replace(/^\d{4,}(?= |$)/, (digits) => strings.number(Number(digits)));
}

/** Why a page was taken to be on or off topic, in one sentence; null where the heading has said it. */
export function topicReasonWords(reason: TopicReason): string | null {
  switch (reason.code) {
    case 'on-topic':
      return popupStrings.onTopic(reason.words);
    case 'required-missing':
      return popupStrings.offTopicMissing(reason.missing);
    case 'too-few-terms':
      return popupStrings.offTopicFew(reason.words);
    case 'no-text':
      return popupStrings.offTopicNoText;
    case 'other-language':
      return null;
  }
}

/** One line of "Why this mark?": what, and in which words. */
export interface WhyLine {
  name: string;
  words: string;
}

type WhyFacts = Pick<Mention, 'reason' | 'assertion' | 'read'>;

/** Why a sentence was matched with its claim, in words and without a number. */
export function whyMarkLines({ reason, assertion, read }: WhyFacts): WhyLine[] {
  const compared = [
    strings.comparedStatement,
    assertion.quantity ? strings.comparedFigure : null,
    assertion.polarity === 'denies' ? strings.comparedDenial : null,
    ...read.map(({ slot }) => strings.comparedSlot[slot] ?? null),
  ].filter((one) => one !== null);
  const lines: WhyLine[] = [
    { name: strings.whyMatched, words: reason.words.join(' · ') },
    { name: strings.whyFromBefore, words: reason.fromBefore.join(' · ') },
    { name: strings.whyWording, words: strings.quoted(reason.phrasing) },
    { name: strings.whyCompared, words: strings.list(compared) },
    {
      name: strings.whySpeaker,
      words: assertion.attribution ? strings.attributedTo(assertion.attribution) : strings.ownVoice,
    },
    { name: strings.whyNotChosen, words: reason.nearest ? strings.quoted(reason.nearest.title) : '' },
  ];
  return lines.filter((line) => line.words !== '');
}
