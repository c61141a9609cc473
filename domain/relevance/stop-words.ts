const list = (words: string) => new Set(words.trim().split(/\s+/));

/** Words that no good phrase begins or ends with: grammar, and what titles like to open with. Folded. */
export const stopWords = list(`
  a about across after all also although among an and are as at be because been before being between beyond
  both but by can could do does during each either few for from further had has have here how i if in into
  is it its itself just like many may me more most much must my neither no nor not of off on once one only
  onto or other our out over own per rather same should so some such than that the their them then there
  these they this those three through to too toward towards two under until up upon us use used using very
  via was we were what when where whether which while who whom whose why will with within without would you
  your achieving based better bridging building discovering enabling enhanced enhancing evaluating exploring
  improved improving introducing investigating leveraging new novel revisiting rethinking study towards
  understanding unlocking
`);

/**
 * Words that say too little to be a phrase by themselves; `language models` is one, `models` is not.
 * Folded.
 */
export const vagueWords = list(`
  agent algorithm algorithms analysis application applications approach approaches article assessing
  automatic benchmark benchmarks benchmarking case challenge challenges data dataset datasets deep design
  detecting detection discovery dynamic effect effects efficient evaluation fast framework general
  generation global group high human image images impact information input knowledge large language learning
  level local long low making measures measuring method methods model models multi multiple network networks
  neural online open output paper performance power problem problems process processing research result
  results review robust scale scaling science search self simple single small space state strong structure
  survey system systems task tasks test text theory time tool tools training unified user users video vision
  visual world
`);
