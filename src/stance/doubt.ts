/** Words that leave open what is reported, though no cue of grammar does: nobody knows, nobody confirms it, one voice has it. */
const DOUBT = [
  // one voice among others
  String.raw`(?:one|an?|another|some) (?:account|version|telling|story|source|estimate)s? (?:has|have|had|puts?|goes|runs|claims?)`,
  String.raw`as some (?:say|think|believe|claim)`,
  String.raw`if (?:you|we|one) (?:believes?|trusts?)`,
  String.raw`if (?:\S+ ){1,6}(?:to be believed|right|correct|true)`,
  String.raw`(?:is|are|was|were) (?:said|believed|thought|reported|understood|rumou?red|supposed|alleged) to`,
  // nobody knows
  String.raw`(?:nobody|no one) (?:can|could|knows|knew)`,
  String.raw`only (?:he|she|they|time) (?:can|could|will|knows?)`,
  String.raw`who (?:can|could) (?:say|tell|check|know)`,
  String.raw`(?:cannot|can't|couldn't|(?:can|could) (?:not|never|hardly)) (?:be )?(?:told|tell|said|say|checked?|proved?|proven|established?|verif\w+|confirm\w*|swear|know\w*|agree|rule\w* out)`,
  String.raw`(?:hard|too (?:early|soon)) to (?:say|tell|know)`,
  String.raw`remains? (?:to be seen|open|unclear|a (?:question|matter|mystery))|open question`,
  String.raw`far from (?:clear|certain|settled)`,
  String.raw`(?:is|are|remain|was|were) (?:divided|split) (?:over|on|about)|disputed`,
  String.raw`un(?:clear|certain|known|decided|settled|confirmed|verified|proven)`,
  // nobody confirms it
  String.raw`(?:not|never|yet to be|nor|neither|without) (?:\w+ ){0,3}?(?:confirmed|verified|established|corroborated|proven|proved|known|settled|clear|certain|decided|agreed)`,
  String.raw`no (?:\w+ )?(?:evidence|proof|sign|confirmation|word) (?:that|of|for|yet)`,
  String.raw`would not (?:\w+ ){0,2}?(?:confirm|say|discuss|comment|swear|vouch|bet|stand behind)`,
  String.raw`declin\w+ to (?:say|confirm|comment|discuss)`,
  String.raw`neither (?:\w+ ){0,3}?(?:confirm|admit|own|back|endors|den)\w*(?: \S+){0,8}? nor`,
  // a guess
  String.raw`(?:my|a|his|her|their|the) guess|guess(?:es|ed|ing|work)?|i suspect|hearsay|rumou?rs?|gossip|speculat\w+`,
  String.raw`may (?:or may not|well|yet|have|be)|might|perhaps|maybe|possibly|supposedly|allegedly|apparently|reportedly`,
  String.raw`in which case|depend(?:s|ed|ing) on`,
];

/** Words that take back or contradict without a negation: it was an error, somebody was misheard, quite the opposite. */
const DISOWNED = [
  String.raw`mis(?:heard|quot\w+|underst\w+|read|report\w+|spoke|taken|represent\w+|translat\w+)|badly understood`,
  String.raw`(?:in|(?:was|is) an?) error|erroneous\w*|incorrect\w*|inaccura\w+|wrong(?:ly)?|untrue|false(?:ly)?|not (?:so|true)`,
  String.raw`should have (?:said|written|read|been)|correct(?:ed|ions?)|retract\w*|withdr[ae]w\w*|vanished|removed`,
  String.raw`fairy ?tales?|legends?|hoax\w*|myths?|nonsense|fiction|fake|invent(?:ed|ion)|fabricat\w+|pretend\w*`,
  String.raw`(?:on the|quite the|the very) (?:contrary|opposite|reverse)|the (?:contrary|opposite|reverse)|contrary to|no such`,
  String.raw`push(?:ed|es|ing)? back|at odds|disagree\w*|differ(?:s|ed)?|quite different|unlike|whereas|rather than|instead`,
  String.raw`in (?:fact|truth|reality)|actually|turned out|far (?:from|less|too|short)|overblown|exaggerat\w+`,
  String.raw`nothing (?:to do|of the)|rul\w+ (?:it|that|this) out|(?:does not|do not|don't) (?:believe|buy)`,
];

const inWords = (parts: string[]): RegExp => new RegExp(String.raw`\b(?:${parts.join('|')})\b`, 'gi');
const PATTERNS = { doubt: inWords(DOUBT), disowned: inWords(DISOWNED) };

/** How often a normalised text casts doubt, and how often it takes back: 0, .5, and 1 from twice on. */
export function doubtsIn(text: string): Record<keyof typeof PATTERNS, number> {
  const often = (pattern: RegExp): number => Math.min(2, text.match(pattern)?.length ?? 0) / 2;
  return { doubt: often(PATTERNS.doubt), disowned: often(PATTERNS.disowned) };
}
