/** Who a sentence credits with what it says. */
export interface Attribution {
  /** As the sentence names them: "two senior officials", "the minister". */
  speaker: string;
  /** A speaker who denies, or who would not say, does not make the statement that the sentence speaks of. */
  manner: 'says' | 'denies' | 'withholds';
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
  String.raw`\b(?:according to|in the words of|in the view of|as per|citing|cited by|reported by|told by|said by|by the reckoning of|by the count of|if (?:you|we|one) (?:trusts?|believes?)) ((?:an? |the )?${NAME})`,
  'iu',
);
/** What is cited is a reason more often than a source, unless it is a name or one of these. */
const CITED =
  /\p{Lu}|\b(?:officials?|sources?|people|persons?|documents?|reports?|intelligence|figures|data|experts?|analysts?|diplomats?|witnesses|spokes\w+|reporters?|stud(?:y|ies)|statements?|insiders|aides?|agenc(?:y|ies)|media|papers?)\b/u;
const HEADLINE_COLON = /^(\p{Lu}[\p{L}.'-]*(?:\s\p{Lu}[\p{L}.'-]*){0,3}\s?): /u;
/** What stands before the colon of a label, not of a speaker. */
const LABEL =
  /^(?:By|Live|Update|Analysis|Explainer|Opinion|Watch|Note|Also|Factbox|Timeline|Recap|Verdict|Correction|Clarification|Question|Answer|Background|Context|Morning|Afternoon|Evening|Night|Today|Tonight|Tomorrow|Yesterday|Now|Then|Next|\w+day|\w+ly)\b/;
const HEADLINE_TAIL =
  /, ((?:[\p{L}.'-]+ ){0,5}[\p{L}.'-]+) (?:say|says|said|report|reports|claims|claim|warns|warn|insists)$/u;
/** "Bridge is closed, says mayor": headlines leave the article out. */
const HEADLINE_END =
  /, (?:say|says|report|reports|claim|claims|warn|warns|insists?) ((?:[\p{L}.'-]+ ){0,4}[\p{L}'-]+)$/u;

/** Words that cannot be what a speaker is called by. */
const NO_SPEAKER =
  /^(?:it|that|this|which|there|what|as|and|but|or|who|whom|if|when|while|because|so|then|also|not|to|of|in|on|for|with|by|from|at|reports?|be|been|is|was|has|have|had|would|will|could|may|might|are|were|do|does|did)$/i;
const PRONOUN = /^(?:he|she|they)$/i;
/** The writer and the reader are no source of the article's. */
const OURSELVES = /^(?:I|[Ww]e|[Yy]ou|YOU|us|me)$/;
/** Speakers of one word in lower case that are told without being named. */
const UNNAMED = /^(?:one|people|some|others|another|many|most|few|both)$/i;
const MONTH =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Aug|Sept|Oct|Nov|Dec';

/**
 * The first attribution of a normalised sentence, or null if the article speaks for itself. A pronoun is given as it
 * stands: whom it means is for the reader of the sentence before. A phrase that cannot be the name or description of somebody
 * who speaks is left out: to credit nobody is better than to credit half a clause.
 */
export function attributionOf(text: string): Attribution | null {
  const according = ACCORDING.exec(text);
  if (according?.[1] && (!/^citing/i.test(according[0]) || CITED.test(according[1]))) {
    const speaker = tidy(according[1]);
    if (speaker)
      return {
        speaker,
        manner: 'says',
        start: according.index,
        end: according.index + according[0].length,
      };
  }
  for (const headline of [HEADLINE_TAIL.exec(text), HEADLINE_END.exec(text)]) {
    const speaker = headline?.[1] ?? '';
    if (headline && !NO_SPEAKER.test(speaker) && !NO_NAME_AT.test(speaker))
      return { speaker, manner: 'says', start: headline.index, end: text.length };
  }
  const verb = new RegExp(String.raw`\b${VERB}\b`, 'giu');
  for (const match of text.matchAll(verb)) {
    const before = text.slice(0, match.index).trimEnd();
    const word = match[0].toLowerCase();
    const end = match.index + match[0].length;
    if (isNoun(word, before, text.slice(end)) || isPassive(word, before)) continue;
    const subject = subjectBefore(before);
    if (subject && reports(text, end, word, before))
      return { speaker: subject, manner: mannerOf(word, before), start: before.length - subject.length, end };
    // "…," said the minister
    if (/[,"]$/.test(before)) {
      const after = new RegExp(String.raw`^ (${NAME_AND_OFFICE})`, 'u').exec(text.slice(end));
      const speaker =
        word !== 'saying' && after?.[1] && !NO_SPEAKER.test(after[1].split(' ')[0] ?? '')
          ? tidy(after[1])
          : null;
      if (speaker && /^(?:the |an? |\p{Lu}|one |two |three |four |five |several |senior )/u.test(speaker))
        return {
          speaker,
          manner: mannerOf(word, ''),
          start: match.index,
          end: end + speaker.length + 1,
        };
    }
  }
  const colon = HEADLINE_COLON.exec(text);
  if (
    colon?.[1] &&
    colon[1].trim().split(' ').length <= 3 &&
    !/^[\p{Lu}\s]+$/u.test(colon[1]) &&
    !LABEL.test(colon[1]) &&
    !new RegExp(`^(?:${MONTH})\\b`).test(colon[1])
  )
    return { speaker: colon[1].trim(), manner: 'says', start: 0, end: colon[0].length };
  return null;
}

/** What a verb does with the statement; `before` ends with its subject and what stands between. */
function mannerOf(verb: string, before: string): Attribution['manner'] {
  const between = /(?<!\S)(?:\S+ ){0,2}\S+$/.exec(before)?.[0] ?? '';
  if (/\b(?:not|never|neither|cannot|yet to)\b|n't\b|\b(?:refus|declin)\w+ to\b/i.test(between))
    return 'withholds';
  return /^(?:den(?:y|ies|ied)|reject|dismiss|disput|denounc)/.test(verb) ? 'denies' : 'says';
}

/** "The report", "the ministry's claim", "by his count": words that are verbs elsewhere. */
function isNoun(word: string, before: string, after: string): boolean {
  if (/^think$/.test(word) && /^[ -]tank/.test(after)) return true;
  if (/^(?:claims?|reports?|estimates?|counts)$/.test(word)) {
    // "The local counts", "initial estimates", "TV reports say"
    if (QUALIFIER.test(before) && !SPEAKING_QUALIFIER.test(before)) return true;
    if (/^ (?:say|says|said|suggest|suggests|have|has|had|are|were|of|that (?:are|were|say))\b/.test(after))
      return true;
  }
  return (
    /^(?:states|claims?|reports?|estimates|counts?|notes?|calls|thought|finds|find|promises?|say|quotes?)$/.test(
      word,
    ) &&
    /(?:^|\s)(?:the|an?|this|that|these|those|his|her|its|their|our|no|any|such|each|united|media|press|news|\S+'s|\S+s')$/i.test(
      before,
    )
  );
}

/** A word that ends as adjectives do: what follows is a noun, not a verb. */
const QUALIFIER =
  /(?:^|\s)(?:\p{L}+(?:al|ic|ive|ous|ary|ern|ish|ese|[ei]an|[ai]can|ful|less)|first|early|recent|later?|many|most|some|several|few|other|new|old)$/iu;

/** People who are called by an adjective; and after "a" or "one" it is a verb, for the nouns here are plural. */
const SPEAKING_QUALIFIER =
  /\b(?:officials?|general|admiral|marshal|critic|sceptic|skeptic|academic|professional|individual|insider)$|\b(?:an?|one)(?: \p{L}+){1,3}$/iu;

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
  if (/^(?:count|report)/.test(verb) && /^ (?:for|among|as|to)\b/.test(after)) return false;
  // "a ferry called Halden", "has called at the port", "posted a row of flags", "reported damage": no statement follows.
  if (
    /^call/.test(verb) &&
    (/^ (?:at|in|off|up|round|back)\b/.test(after) ||
      (/^ \p{Lu}/u.test(after) &&
        /(?:^|[ ,(])(?:an?|some\w+) \p{Ll}+(?: \p{Ll}+){0,2} ?$|^someone$/iu.test(before)))
  )
    return false;
  if (
    /^(?:posted|reported|report|reports)$/.test(verb) &&
    /^ (?:(?:an?|no|some) )?(?!(?:that|this|last|on|in|at|yesterday)\b)\p{Ll}+(?: of \p{Ll}+ \p{Ll}+|(?: of)? \p{Ll}+)?[.,;]?$/u.test(
      after,
    )
  )
    return false;
  if (
    /^(?:said|says|say|told|tells|added|adds|insist\w*|claim\w*|argu\w*|warn\w*|maintain\w*|reckon\w*|wrote|writes)$/.test(
      verb,
    )
  )
    return true;
  if (
    /^\s*(?:that|:|"|,|\.|$|on \w+day|in an?\b|in the \w+ that|the \w+ (?:as|that)|how|why|it\b|there\b|this\b)/.test(
      after,
    )
  )
    return true;
  if (/,$/.test(before.replace(/(?:\s|(?<!\S))\S+(?: \S+){0,5}$/, ''))) return true;
  return /^(?:thought|put|den|reject|dismiss|disput|confirm|accus|call|report|estimat|count|believ|think|conced|admit|acknowledg|predict|conclud|assess)/.test(
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
  const [all, subject, inset] = /(?<![^,;:()"—])([^,;:()"—]+),\s([^,;:()"—]+),$/.exec(head) ?? [];
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
      /^(?:[Oo]n|[Ii]n|[Aa]t|[Bb]y|[Ll]ast|[Tt]his|[Ee]arlier) \p{L}+(?: \d+)?(?: \d{4})? (?=(?:he|she|they|it|the|an?)\b|\p{Lu})/u,
      '',
    )
    .split(' ')
    .filter((word) => word !== '');
  // "In an interview last week he said": nothing before a pronoun belongs to it.
  const last = (words.at(-1) ?? '').replace(/'\w+$/, '');
  if (PRONOUN.test(last)) return last;
  if (OURSELVES.test(last)) return null;
  let from = words.length;
  while (from > 0 && words.length - from < 9) {
    const word = words[from - 1] as string;
    if (
      CLAUSE_WORD.test(word) &&
      !(word.toLowerCase() === 'and' && /^(?:\p{Lu}|the$)/u.test(words[from] ?? '') && from > 1)
    )
      break;
    from--;
  }
  return tidy(words.slice(from).join(' '), true);
}

const BETWEEN =
  /^(?:has|have|had|is|are|was|were|do|does|did|can|may|might|must|also|later|then|now|again|still|since|earlier|once|first|just|even|each|all|or|neither|both|nevertheless|publicly|repeatedly|previously|already|reportedly|would|will|could|not|never|be|been|being|on|\w+n't|\w+day|\w+ly)$/i;
const CLAUSE_WORD =
  /^(?:that|which|as|and|but|when|while|because|if|what|where|how|since|after|before|until|than|well|plan|to|although|though|unless|heard)$/i;

/** "Terms critics argue would …", "a move analysts say …": a noun, and then a clause without "that" whose subject is plural. */
function withoutOtherNoun(words: string[]): string[] {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const isPlural = (word: string): boolean => /^\p{Ll}{4,}s$/u.test(word) && !/(?:ss|us|is)$/.test(word);
  if (words.length < 2 || !isPlural(last)) return words;
  const isOther = (words.length === 2 && isPlural(first)) || (words.length === 3 && /^an?$/i.test(first));
  return isOther ? [last] : words;
}

const DATE = new RegExp(String.raw`^(?:\d{1,2} )?(?:${MONTH})(?: \d+)?$`);
/** What may stand before a name without being part of it: a clock, a date, when it was. */
const LEAD = [
  /^(?:\d[\d.:]* )+(?=\p{Lu}|(?:the|an?) )/u,
  new RegExp(
    String.raw`^.*\b(?:${MONTH})\.?(?: \d{1,2})?(?: \d{4})? (?=\p{Lu}|(?:the|an?|his|her|its|their) )`,
    'u',
  ),
  /^.*\b\d{4} (?=\p{Lu}|(?:the|an?|his|her|its|their) )/u,
  /^.*\b(?:days?|weeks?|weekend|months?|years?|hours?|time|later|earlier|ago|morning|evening|night|[Yy]esterday|today) (?=\p{Lu}|(?:the|an?|his|her|its|their) )/u,
  /^(?:.*\b)?(?:[Tt]he|[Tt]hat|[Tt]his|same) (?:time|day|week|month|year) (?=\p{Ll})/u,
  /^(?:[Oo]n|[Ii]n|[Aa]t|[Bb]y) \p{Lu}\p{Ll}+ (?=\p{Ll})/u,
  /^(?:[Oo]n|[Ii]n|[Aa]t|[Bb]y|[Ff]or|[Uu]nder|[Dd]uring) (?:the|that|this|an?|its|his|her) (?:\p{Ll}[\p{L}-]* ){1,3}(?=\p{Lu}|(?:the|an?|his|her|its) )/u,
];
/** Where a name ends. */
const TRAIL =
  /^(?:that|which|who|whose|when|while|as|because|after|before|during|this|last|has|had|have|is|was|are|were|would|will|did|does|do|can|could|may|might|must|just|even|each|there|here|he|she|they|we|I)$/i;
/** A phrase that begins so is a clause or says that nobody spoke. */
const NO_NAME_AT =
  /^(?:no(?!\.? ?\d)|nothing|nor|hardly|without|whether|although|though|unless|about|above|below|under|over|like|off|telling|taken|given|asked|according|he|she|they|it|i|we|you|now|here|there)\b/i;
const NO_ONE = /\b(?:nobody|no one|none|neither|either)\b/i;
/** Nor is it a name with a verb in it, or if it ends in the middle. */
const NO_NAME_WITHIN =
  /\p{Ll}ed (?:the|an?|his|her|its|their|\d+|two|three|four|five|six|seven|eight|nine|ten|\w+teen)\b/u;
const NO_NAME_END = /\b(?:on|in|at|by|of|to|for|from|with|an?|the|or|and|most|those|these|up|off|out)$/i;

/** The name or description in a run of words; null if there is none. `isSubject`: it stands before its verb. */
function tidy(name: string, isSubject = false): string | null {
  let text = name.replace(/(?<![,.])[,.]+$/, '');
  if (isSubject) for (const lead of LEAD) text = text.replace(lead, '');
  let words = text.split(' ');
  while (words.length > 0 && NO_SPEAKER.test(words[0] as string)) words = words.slice(1);
  if (PRONOUN.test(words[0] ?? '') && words.length === 1) return words[0] as string;
  if (isSubject) words = withoutOtherNoun(words);
  const stop = words.findIndex((word, i) => i > 0 && TRAIL.test(word));
  const cutAt = words[stop] ?? '';
  if (stop > 0) words = words.slice(0, stop);
  // "An article on this page": what the stop has cut in the middle.
  if (/^(?:this|last)$/.test(cutAt))
    while (words.length > 1 && NO_NAME_END.test(words.at(-1) as string)) words.pop();
  const speaker = words
    .join(' ')
    .replace(/(?<![,.])[,.]+$/, '')
    .trim();
  if (speaker === '' || /^(?:the|an?)$/i.test(speaker) || words.length > 9 || DATE.test(speaker)) return null;
  if (
    NO_ONE.test(speaker) ||
    NO_NAME_AT.test(speaker) ||
    NO_NAME_WITHIN.test(speaker) ||
    NO_NAME_END.test(speaker)
  )
    return null;
  if (
    words.length === 1 &&
    (NO_SPEAKER.test(speaker) || OURSELVES.test(speaker) || /^\p{Ll}/u.test(speaker)) &&
    !UNNAMED.test(speaker) &&
    !/s$/.test(speaker)
  )
    return null;
  return speaker;
}
