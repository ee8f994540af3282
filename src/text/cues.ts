/**
 * Words that turn, deny or soften what a sentence says. Only general English: which claim they bear on is decided in
 * src/stance.
 */
export type CueKind =
  /** not, no, never, without … : turns what follows in its clause. */
  | 'negation'
  /** denies, rejects, "is false", "took back": somebody sets the matter aside. */
  | 'denial'
  /** "would not say", "neither confirmed nor denied", "has yet to confirm", "did not rule out": left open. */
  | 'non-committal'
  /** if, whether, unless, "were to": a condition or an open question. */
  | 'condition'
  /** may, might, could, perhaps, reportedly unconfirmed. */
  | 'possibility'
  /** plans, intends, is preparing, will, about to: not done yet. */
  | 'plan'
  /** The sentence asks. */
  | 'question';

export interface Cue {
  kind: CueKind;
  /** Offsets in the text: the cue itself. */
  start: number;
  end: number;
  /** The clause it stands in: where that begins, and where its reach ends. */
  scopeStart: number;
  scopeEnd: number;
}

interface CueRule {
  kind: CueKind;
  pattern: RegExp;
}

const SAY = '(?:say|comment|confirm|tell|reveal|disclose|discuss|specify|be drawn|elaborate|answer|go into)';

/** The first rule that covers a place wins, so the longer readings stand first. */
const RULES: CueRule[] = [
  {
    kind: 'non-committal',
    pattern: new RegExp(
      [
        String.raw`(?:(?:has|have|had|did|does|do|would|will|could|can) )?(?:neither|not|n't) (?:\w+ )?(?:confirm\w*|confirming) (?:n?or|and not) (?:\w+ )?den\w+`,
        String.raw`neither confirm\w* nor den\w+`,
        String.raw`(?:did|does|do|would|will|could|can|has|have|had)(?: not|n't| never) (?:\w+ )?(?:rule|ruled) out`,
        String.raw`(?:without|not|nor) ruling out`,
        String.raw`(?:would|will|could|can|did|does|do|has|have|had)(?: not|n't| neither) (?:\w+ )?${SAY}\w*`,
        String.raw`(?:won't|wouldn't|didn't|doesn't|couldn't|can't|cannot) (?:\w+ )?${SAY}\w*`,
        String.raw`\b(?:declin|refus)\w* (?:to )?${SAY}\w*`,
        String.raw`(?:declined|refused) (?:any )?comment`,
        String.raw`(?:gave|offered|had|made|with) no comment`,
        String.raw`(?:has|have|had|is|are) yet to (?:\w+ )?confirm\w*`,
        String.raw`(?:not|never|n't)(?: \w+)? (?:yet )?(?:been |be )?(?:independently |officially |publicly )?(?:confirm\w*|verif\w*|corroborat\w*|authenticat\w*|established)`,
        String.raw`un(?:confirmed|verified|corroborated)`,
        String.raw`no (?:official |independent |public )?(?:confirmation|verification|proof)`,
        String.raw`(?:is|are|was|were|remain(?:s|ed|ing)?|still)(?: still| as yet)? (?:not (?:\w+ )?(?:clear|known|certain|decided)|un(?:clear|known|certain|decided)|an open question|open to (?:question|doubt))`,
        String.raw`remains to be seen`,
        String.raw`(?:left|leaves|leaving|keeps|kept) (?:it |that |the \w+ )?open`,
        String.raw`nobody knows|no one knows|not (?:\w+ )?knowing|does not know|do not know|don't know|doesn't know`,
        String.raw`too (?:early|soon) to (?:say|tell|know)`,
        String.raw`nor (?:would|could|did|does|has|have|will) (?:\S+ ){1,5}?(?:confirm|say|comment|corroborate|rule out)\w*`,
        String.raw`(?:nobody|no one|none|neither)(?: \S+){0,5}? (?:would|could|can|will|has|have|had) (?:yet )?(?:confirm\w*|say|said|tell|told|corroborat\w*|verif\w*)`,
        String.raw`(?:could|can|would|did|does)(?: not|n't) (?:vouch|swear|clarify|corroborate|verify)`,
        String.raw`(?:has|have|had) never (?:said|confirmed|told)`,
        String.raw`(?:has|have|had) (?:said|told \w+) nothing|said nothing|kept (?:silent|quiet|mum|its silence|his silence|silence)`,
        String.raw`(?:has|have|had|did|does)(?: not|n't)(?: yet)? (?:said|say|confirm|confirmed|tell|told)(?: \w+)? (?:whether|if|what|how|where)`,
        String.raw`without (?:saying|confirming|naming|specifying)`,
        String.raw`(?:remains?|is|are|was|were|been|still) (?:disputed|contested|unsettled|unresolved)|never been settled|never agreed`,
        String.raw`(?:did|does|do|would|will|could|can)(?: not|n't)(?: want to| wish to)? exclude`,
        String.raw`(?:would|will) not (?:celebrate|put money|bet)`,
        String.raw`(?:nobody|no one|not everyone|not everybody|few) (?:is|are|was|were) (?:sure|certain)`,
        String.raw`(?:has|have|had) (?:seen|found) no (?:paper|proof|evidence|second|other)`,
        String.raw`(?<![\w"'] )no comment`,
      ].join('|'),
      'gi',
    ),
  },
  {
    kind: 'denial',
    pattern: new RegExp(
      [
        // To say nothing is another matter, see above; "had refused" is what was before.
        String.raw`(?<!\b(?:had|having)(?: \w+)? )\b(?:refus|declin)(?:e|es|ed) to (?=(?:let|allow|permit|authori[sz]e|approve|grant|lift|deliver|supply|sign|agree)\b)`,
        String.raw`\bden(?:y|ies|ied|ying|ial|ials)\b`,
        String.raw`\b(?:reject|dismiss|refut|disput|contradict|rebut|disavow|repudiat|disown|debunk)\w*`,
        String.raw`\b(?:rul\w+|brush\w*|wav\w+) (?:it |that |this |them |the \w+ )?(?:out|off|aside|away)\b`,
        String.raw`\b(?:is|are|was|were|as) (?:simply |just |plainly |pure |a )?(?:false|untrue|wrong|fake|nonsense|fiction|fabricat\w+|invent\w+|baseless|groundless|unfounded)\b`,
        String.raw`\b(?:pure|complete|total|sheer) (?:fiction|invention|fabrication|nonsense|fantasy)\b`,
        String.raw`\bfake news\b|\bfabrications?\b|\bmyth\b`,
        String.raw`\b(?:retract|withdr[ae]w|recant)\w* (?:its|the|that|his|her|their|a)\b`,
        String.raw`\b(?:took|taken|takes|taking) back\b`,
        String.raw`\bcorrect(?:ed|s|ion)\b`,
        String.raw`\bno truth\b|\bnothing of the (?:kind|sort)\b|\bnothing to do with\b`,
        String.raw`\bcontrary to\b`,
        String.raw`\b(?:has|have|had|did|does|do|was|were|is)(?: not|n't)(?: \w+)? (?:done|do|did) so\b`,
        String.raw`\b(?:nor|not|n't|never)\b[^.;:]{0,50}\banything to do with\b`,
      ].join('|'),
      'gi',
    ),
  },
  {
    kind: 'condition',
    pattern: new RegExp(
      [
        // "if the tally is right", "if one believes them" names a source and makes no condition.
        String.raw`\bif (?!(?:we|you|one) (?:trusts?|believes?|includes?|adds?|leaves?|counts?|prices?)\b|(?:\S+ ){1,5}(?:is|are|was|were) (?:right|correct|true|to be believed)\b|not\b|ever\b|any\b|only\b)`,
        String.raw`\bwhether\b|\bunless\b|\bprovided that\b|\bin case\b|\bin the event\b|\bas long as\b`,
        // Inverted, as only the opening of a clause of its own shows: "Were they to …", "Had it come …".
        String.raw`(?:^|; )(?:were (?:\S+ ){1,4}to\b|(?:should|had) (?:the |an? |any |it |he |they )?\S+ \S+)`,
      ].join('|'),
      'gi',
    ),
  },
  {
    kind: 'possibility',
    pattern:
      /\bmay\b(?! \d)|\bmight\b|\bcould\b|\bperhaps\b|\bpossibl[ey]\b|\bpotentially\b|\bconceivabl[ey]\b|\ballegedly\b|\bpurported(?:ly)?\b|\bsupposed(?:ly)?\b|\bapparently\b|\brumou?r(?:s|ed)?\b|\bspeculat\w+|\bmaybe\b|\bin all likelihood\b|\bsuspect(?:s|ed)?\b|(?<!\b(?:no|beyond|without|without a) )\bdoubt(?:s|ed|ful)?\b|\b(?:appear|seem)(?:s|ed)?\b|\blook(?:s|ed)? (?:very much |a lot )?like\b|\b(?:is|are|was|were) (?:said|believed|thought|reported|understood) to\b|\bun(?:likely|sure)\b|\bnot (?:so |quite |at all )?(?:sure|certain|convinced)\b|\bsuggest(?:s|ed)?\b|\bone (?:account|report|version|source)\b/gi,
  },
  {
    kind: 'plan',
    pattern:
      /\b(?:plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|prepar(?:e|es|ed|ing)|aim(?:s|ed|ing)?|hop(?:e|es|ed|ing)|want(?:s|ed)?|expect(?:s|ed)?|due|set|about|ready|poised|vow(?:s|ed)?|promis(?:e|es|ed|ing)|consider(?:s|ed|ing)?|weigh(?:s|ed|ing)?|mull(?:s|ed|ing)?) to\b|\bwill\b|\bwould\b|\bgoing to\b|\bconsider(?:s|ing) \w+ing\b|\b(?:are|is|was|were) (?:weighing|considering|mulling|discussing|debating)\b/gi,
  },
  {
    kind: 'negation',
    pattern:
      /\bnot\b|n't\b|\bcannot\b|\bnever\b|\bno\b|\bnone\b|\bnobody\b|\bno one\b|\bnothing\b|\bneither\b|\bnor\b|\bwithout\b|\bhardly\b|\bscarcely\b|\bbarely\b|\bfar from\b|\brather than\b|\binstead of\b|\bno longer\b|\byet to\b|\bfail(?:s|ed|ing)? to\b|\black(?:s|ed|ing)?\b|\babsen(?:t|ce)\b/gi,
  },
];

/** Spans that look like negation and are none: bounds, fixed phrases, the address of a prime minister. */
const NO_NEGATION =
  /\bno (?:fewer|less|more|later|earlier|sooner|doubt|matter|wonder|\d+)\b|\bnot (?:only|just|merely|least|fewer|less|more than)\b|\bno\. ?\d|\bNo\.? 10\b|\bnothing (?:but|less than)\b|\bnot to mention\b/gi;

const CLAUSE_END =
  /[;:—]|,\s+(?:but|and|while|although|though|which|who|as|because|so|he|she|it|they|the)\b|\b(?:but|although|though|whereas|while|and (?:say|says|said|insist\w*|add(?:s|ed)|claim\w*|speaks?|spoke|counts?))\b/gi;

/** Cues of a normalised text in order of place; spans never overlap. */
export function cuesOf(text: string): Cue[] {
  const cues: Cue[] = [];
  const excluded = [...text.matchAll(NO_NEGATION)].map((m) => [m.index, m.index + m[0].length] as const);
  let clauseEnds: number[] | null = null;
  const clauseStart = (to: number): number => {
    // Looked up once: a text that is all cues would be read again from its beginning for each of them.
    clauseEnds ??= [...text.matchAll(CLAUSE_END)].map((match) => match.index + match[0].length);
    return clauseEnds.findLast((end) => end <= to) ?? 0;
  };
  const taken = (start: number, end: number): boolean =>
    cues.some((cue) => start < cue.end && cue.start < end);
  for (const { kind, pattern } of RULES) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (taken(start, end)) continue;
      // The month, not the verb.
      if (match[0] === 'May' && start > 0) continue;
      if (kind === 'negation' && excluded.some(([from, to]) => start < to && from < end)) continue;
      cues.push({ kind, start, end, scopeStart: clauseStart(start), scopeEnd: clauseEnd(text, end) });
    }
  }
  const question = /\?["')\]]*$/.exec(text);
  if (question)
    cues.push({
      kind: 'question',
      start: question.index,
      end: text.length,
      scopeStart: 0,
      scopeEnd: text.length,
    });
  return cues.sort((a, b) => a.start - b.start);
}

function clauseEnd(text: string, from: number): number {
  CLAUSE_END.lastIndex = from;
  return CLAUSE_END.exec(text)?.index ?? text.length;
}
