import type { Topic, TopicReason } from '../model.ts';
import { type Concepts, readText } from '../text/concepts.ts';
import type { SentenceText } from '../text/sentence-text.ts';

export interface TopicScore {
  onTopic: boolean;
  /** 0 to 1: how far the weighted terms on the page reach beyond what the pack asks for; .5 is the least it asks for. */
  score: number;
  reason: TopicReason;
}

export interface TopicScorer {
  /** Scores a page by its sentences. Each term counts once, and again if it stands in the headline or standfirst. */
  score: (sentences: SentenceText[]) => TopicScore;
}

/**
 * Whether a page is about the pack's subject. A page is on topic if each required group has a member on it and the
 * weights of the terms found add up to `minScore`. The subject is what headline and standfirst speak of, so their terms
 * count twice: a page that mentions the subject in passing stays off.
 */
export function createTopicScorer(topic: Topic, concepts: Concepts): TopicScorer {
  const idsOf = (text: string): string[] => readText(text, concepts).terms.map((term) => term.id);
  const terms = topic.terms.map(({ word, weight }) => ({ word, weight, ids: idsOf(word) }));
  const required = topic.page.required.map((group) => ({ group, members: group.map(idsOf) }));

  return {
    score(sentences) {
      if (sentences.length === 0) return { onTopic: false, score: 0, reason: { code: 'no-text' } };
      const head = new Set<string>();
      const all = new Set<string>();
      for (const sentence of sentences) {
        const isHead =
          sentence.kind === 'headline' || sentence.kind === 'standfirst' || sentence.index < HEAD_SENTENCES;
        for (const { id } of sentence.read.terms) {
          all.add(id);
          if (isHead) head.add(id);
        }
      }
      const holds = (set: Set<string>, ids: string[]): boolean =>
        ids.length > 0 && ids.every((id) => set.has(id));
      const missing = required.find(({ members }) => !members.some((ids) => holds(all, ids)));
      if (missing)
        return { onTopic: false, score: 0, reason: { code: 'required-missing', missing: missing.group } };
      let sum = 0;
      const words: string[] = [];
      const counted = new Set<string>();
      for (const { word, weight, ids } of terms) {
        const key = ids.join(' ');
        // Two terms that mean the same by the pack's aliases count once.
        if (!holds(all, ids) || counted.has(key)) continue;
        counted.add(key);
        sum += holds(head, ids) ? 2 * weight : weight;
        words.push(word);
      }
      const score = sum / (sum + topic.page.minScore);
      return score >= 0.5
        ? { onTopic: true, score, reason: { code: 'on-topic', words } }
        : { onTopic: false, score, reason: { code: 'too-few-terms', words } };
    },
  };
}

/** The opening of an article without a marked standfirst: its first sentences say what it is about. */
const HEAD_SENTENCES = 4;
