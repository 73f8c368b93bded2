/** The verbs with which function names begin in this project. */
const verbs = new Set(
  `accept add align allow append apply archive ask assert attach await begin bind build bundle calculate call
  cancel capitalize catch change check choose classify clean clear close collapse collect combine compare
  compile complete compress compute concatenate configure connect consume convert coordinate copy count
  create cut decide declare decode decompress defer define deflate delete derive describe deserialize detect
  determine diff disable discard divide draw drop emit enable encode end enqueue ensure enter escape
  estimate evaluate exclude exit expand expect explain export extend extract fail falsify fetch fill filter
  find finish fit fix flatten flush fold follow format freeze generate get go group guess handle hedge hide
  highlight hold identify ignore import include increase indent infer inflate initialize inline insert
  inspect install instantiate intersect invoke iterate join keep launch lay leave link list load locate lock
  log look lowercase make map mark mask match measure memoize merge mix mock move multiply narrow negate
  next normalize note notify number observe omit open override pack pad parse pass patch pause peek perform
  persist pick place plan plant poll pop precompile prefer prefix prepare prepend preserve press prevent
  print process produce promote propose provide prune publish pull push put quote raise rank read rebuild
  recalculate recognise recognize recompute recover redact reduce refer refresh refuse register reject
  release reload remember remove rename render renumber repack repair repeat rephrase replace report
  represent request require reset resolve respond restore restrict resume retry return reuse reverse revert
  reword rewrite round run sanitize save scale scan search see seek select send separate serialize serve set
  shift shorten show shuffle silence simplify skip sleep slice sort spawn spell split spread start stop
  store strip subtract suggest sum summarize suppress swap switch sync take terminate test throw tidy to
  toggle transform translate transpose traverse trigger trim truncate try turn undo unescape union unite
  unlink unlock unpack unquote unwrap unzip update upgrade upload use validate verify visit wait walk warn
  watch widen with wrap write yield`.split(/\s+/),
);
const booleanPrefixes = new Set(["is", "has", "can", "are", "should"]);
/** Verbs that say little: they pass only where nothing else fits. */
const vagueVerbs = new Set(["get", "do", "make", "handle", "process", "run"]);

export interface NameCounts {
  readonly total: number;
  readonly verbFirst: number;
  readonly vague: number;
  readonly oneWord: number;
  readonly others: readonly string[];
}

/** The words of a name in camelCase or PascalCase: "encodeUtf16" → ["encode", "utf16"]. */
function splitName(name: string): string[] {
  return (name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+|\d+/g) ?? []).map((word) => word.toLowerCase());
}

export function countNames(names: readonly string[]): NameCounts {
  const firstWords = names.map((name) => splitName(name)[0] ?? "");
  const isVerbFirst = (word: string) => verbs.has(word) || booleanPrefixes.has(word);
  return {
    total: names.length,
    verbFirst: firstWords.filter(isVerbFirst).length,
    vague: firstWords.filter((word) => vagueVerbs.has(word)).length,
    oneWord: names.filter((name) => splitName(name).length === 1).length,
    others: names.filter((_, index) => !isVerbFirst(firstWords[index] ?? "")),
  };
}
