/** Who a sentence credits with what it says. */
export interface Attribution {
  /** As the sentence names them: "two senior officials", "the minister". */
  speaker: string;
  /** Offsets of the reporting clause in the text. */
  start: number;
  end: number;
}

/** Verbs and phrases with which news English reports what somebody said. Neutral and loaded ones alike. */
const VERB =
  '(?:said|says|say|saying|told|tells|tell|added|adds|claimed|claims|claim|stated|states|reported|reports|report|announced|announces|' +
  'insisted|insists|insist|argued|argues|argue|warned|warns|warn|noted|notes|believes|believe|believed|reckons|reckon|estimates|estimated|' +
  'confirmed|confirms|confirm|denied|denies|deny|maintained|maintains|maintain|acknowledged|acknowledges|conceded|concedes|admitted|admits|' +
  'suggested|suggests|explained|explains|declared|declares|wrote|writes|write|tweeted|posted|recalled|recalls|predicted|predicts|' +
  'alleged|alleges|asserted|asserts|counted|counts|quoted|quotes|put it|puts it|called|calls|complained|complains|vowed|vows|promised|' +
  'accused|accuses|rejects|rejected|dismissed|dismisses|disputes|disputed|contended|contends|thinks|think|thought|expects|replied|responded|' +
  'answered|countered|counters|spoke of|speaks of|denounced|denounces|repeated|repeats|remarked|moaned|raged|growled|fumed|boasted|bragged|tells us|tells me|assessed|concluded|found|finds|judged|assesses)';

/** A name or description: up to ten words without a break. */
const NAME = String.raw`(?:[\p{L}\d][\p{L}\p{M}\d.'-]*)(?: (?:[\p{L}\d][\p{L}\p{M}\d.'-]*)){0,9}`;
/** "Jane Doe, the harbour minister". */
const NAME_AND_OFFICE = String.raw`${NAME}(?:, (?:the|an?) ${NAME}(?=[,.;]|$))?`;

const ACCORDING = new RegExp(
  String.raw`\b(?:according to|in the words of|in the view of|as per|citing|cited by|reported by|told by|said by|by the reckoning of|by the count of) ((?:an? |the )?${NAME})`,
  'iu',
);
const HEADLINE_COLON = /^((?:\p{Lu}[\p{L}.'-]*\s?){1,4}): /u;
const HEADLINE_TAIL =
  /, ((?:[\p{L}.'-]+ ){0,5}[\p{L}.'-]+) (?:say|says|said|report|reports|claims|claim|warns|warn|insists)$/u;
/** "Bridge is closed, says mayor": headlines leave the article out. */
const HEADLINE_END =
  /, (?:say|says|report|reports|claim|claims|warn|warns|insists?) ((?:[\p{L}.'-]+ ){0,4}[\p{L}'-]+)$/u;

/** Words that cannot be what a speaker is called by. */
const NO_SPEAKER =
  /^(?:it|that|this|which|there|what|as|and|but|or|who|whom|if|when|while|because|so|then|also|not|to|of|in|on|for|with|by|from|at|reports?|be|been|is|was|has|have|had|would|will|could|may|might|are|were|do|does|did)$/i;
const PRONOUN = /^(?:he|she|they|we|i|you)$/i;
/** Speakers of one word in lower case that are told without being named. */
const UNNAMED = /^(?:one|people|some|others|another|many|few|both)$/i;

/**
 * The first attribution of a normalised sentence, or null if the article speaks for itself. A pronoun is given as it
 * stands: whom it means is for the reader of the sentence before.
 */
export function attributionOf(text: string): Attribution | null {
  const according = ACCORDING.exec(text);
  if (according?.[1]) {
    const speaker = tidy(according[1]);
    if (speaker) return { speaker, start: according.index, end: according.index + according[0].length };
  }
  const tail = HEADLINE_TAIL.exec(text);
  if (tail?.[1] && !NO_SPEAKER.test(tail[1])) {
    return { speaker: tail[1], start: tail.index, end: text.length };
  }
  const end = HEADLINE_END.exec(text);
  if (end?.[1] && !NO_SPEAKER.test(end[1])) {
    return { speaker: end[1], start: end.index, end: text.length };
  }
  const verb = new RegExp(String.raw`\b${VERB}\b`, 'giu');
  for (const match of text.matchAll(verb)) {
    const before = text.slice(0, match.index).trimEnd();
    const word = match[0].toLowerCase();
    if (isNoun(word, before) || isPassive(word, before)) continue;
    const subject = subjectBefore(before);
    if (subject && reports(text, match.index + match[0].length, word, before))
      return { speaker: subject, start: before.length - subject.length, end: match.index + match[0].length };
    // "…," said the minister
    if (/[,"]$/.test(before)) {
      const after = new RegExp(String.raw`^ (${NAME_AND_OFFICE})`, 'u').exec(
        text.slice(match.index + match[0].length),
      );
      const speaker = after?.[1] ? tidy(after[1]) : null;
      if (speaker && /^(?:the |an? |\p{Lu}|one |two |three |four |five |several |senior )/u.test(speaker))
        return { speaker, start: match.index, end: match.index + match[0].length + speaker.length + 1 };
    }
  }
  const colon = HEADLINE_COLON.exec(text);
  if (
    colon?.[1] &&
    colon[1].trim().split(' ').length <= 3 &&
    !/^[\p{Lu}\s]+$/u.test(colon[1]) &&
    !/^(?:By|Live|Update|Analysis|Explainer|Opinion|Watch|Note|Also|\w+day)\b/.test(colon[1])
  )
    return { speaker: colon[1].trim(), start: 0, end: colon[0].length };
  return null;
}

/** "The report", "the ministry's claim", "by his count": words that are verbs elsewhere. */
function isNoun(word: string, before: string): boolean {
  return (
    /^(?:states|claims?|reports?|estimates|counts?|notes?|calls|thought|finds|find|promises?|say|quotes?)$/.test(
      word,
    ) &&
    /(?:^|\s)(?:the|an?|this|that|these|those|his|her|its|their|our|no|any|such|each|united|media|press|news|\S+'s|\S+s')$/i.test(
      before,
    )
  );
}

/** "was told", "is said to": the subject says nothing. */
function isPassive(word: string, before: string): boolean {
  return (
    word !== 'saying' && /\b(?:is|are|was|were|be|been|being)(?: (?:\w+ly|also|not|never))?$/i.test(before)
  );
}

/** Whether the verb really reports: followed by that, a clause, a quotation, an end; or it stands in an inset. */
function reports(text: string, end: number, verb: string, before: string): boolean {
  const after = text.slice(end);
  // "counts for little", "reported for duty"
  if (/^(?:count|report)/.test(verb) && /^ (?:for|among|to)\b/.test(after)) return false;
  if (
    /^(?:said|says|say|told|tells|added|adds|insist\w*|claim\w*|argu\w*|warn\w*|maintain\w*|reckon\w*|wrote|writes)$/.test(
      verb,
    )
  )
    return true;
  if (
    /^\s*(?:that|:|"|,|\.|$|on \w+day|in an?\b|the \w+ (?:as|that)|how|why|it\b|there\b|this\b)/.test(after)
  )
    return true;
  if (/,$/.test(before.replace(/\s?\S+(?: \S+){0,5}$/, ''))) return true;
  return /^(?:thought|den|reject|dismiss|disput|confirm|accus|call|report|estimat|count|believ|think|conced|admit|acknowledg|predict|conclud|assess)/.test(
    verb,
  );
}

/** The noun phrase that ends `before`, back to a clause break. */
function subjectBefore(before: string): string | null {
  // Auxiliaries and adverbs between subject and verb: "has also said".
  const parts = before.split(' ');
  while (parts.length > 0 && BETWEEN.test(parts.at(-1) as string)) parts.pop();
  const head = parts.join(' ');
  // "The defence minister, Jane Doe, rejects": the name between commas belongs to the subject.
  const [all, subject, inset] = /([^,;:()"—]+),\s([^,;:()"—]+),$/.exec(head) ?? [];
  const isClause = /^(?:who|which|whose|whom|that|when|as|in|on|at|speaking|asked|citing)\b/i.test(
    inset ?? '',
  );
  const clause = (
    (isClause ? subject : all?.slice(0, -1)) ??
    head.split(/[;:()"—]|,(?!\d)/).at(-1) ??
    ''
  ).trim();
  const words = clause
    .replace(
      /^(?:on|in|at|by|last|this|earlier) [\p{L}]+(?: \d+)?(?: \d{4})? (?=(?:he|she|they|it|the|an?|\p{Lu}))/iu,
      '',
    )
    .split(' ')
    .filter((word) => word !== '');
  // "In an interview last week he said": nothing before a pronoun belongs to it.
  if (PRONOUN.test(words.at(-1) ?? '')) return words.at(-1) ?? null;
  let from = words.length;
  while (from > 0 && words.length - from < 9) {
    const word = words[from - 1] as string;
    if (
      CLAUSE_WORD.test(word) &&
      !(word.toLowerCase() === 'and' && /^\p{Lu}/u.test(words[from] ?? '') && from > 1)
    )
      break;
    from--;
  }
  return tidy(words.slice(from).join(' '));
}

const BETWEEN =
  /^(?:has|have|had|is|are|was|were|also|later|then|now|again|still|earlier|once|neither|both|nevertheless|publicly|repeatedly|previously|already|reportedly|would|will|could|not|never|be|been|being|on|\w+n't|\w+day|\w+ly)$/i;
const CLAUSE_WORD =
  /^(?:that|which|as|and|but|when|while|because|if|what|where|how|since|after|before|until|than|well|plan|to)$/i;

function tidy(name: string): string | null {
  let words = name.replace(/[,.]+$/, '').split(' ');
  while (words.length > 0 && NO_SPEAKER.test(words[0] as string)) words = words.slice(1);
  const stop = words.findIndex(
    (word, i) =>
      i > 0 &&
      /^(?:that|which|who|whose|when|while|as|because|on|in|after|before|during|this|last|has|had|have|is|was|are|were|would|will)$/i.test(
        word,
      ) &&
      !/^(?:in|on)$/i.test(word),
  );
  if (stop > 0) words = words.slice(0, stop);
  const speaker = words
    .join(' ')
    .replace(/[,.]+$/, '')
    .trim();
  if (speaker === '' || /^(?:the|an?)$/i.test(speaker) || words.length > 9) return null;
  if (
    words.length === 1 &&
    (NO_SPEAKER.test(speaker) || /^\p{Ll}/u.test(speaker)) &&
    !PRONOUN.test(speaker) &&
    !UNNAMED.test(speaker) &&
    !/s$/.test(speaker)
  )
    return null;
  return speaker;
}
