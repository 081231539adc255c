/** Words that companies here use and the map lacks: what a word means about the same as, or the area it leads to. */
export const synonyms: readonly { by: string; phrase: string; means?: string; area?: string }[] = [
  { by: 'johan.ekdahl', phrase: 'ljuspelare', means: 'ljusskylt' },
  { by: 'johan.ekdahl', phrase: 'rökeri', means: 'livsmedelsanläggning' },
  { by: 'johan.ekdahl', phrase: 'sjöbodsservering', means: 'uteservering' },
  { by: 'johan.ekdahl', phrase: 'logga i rondellen', area: 'digital-skyltning' },
]
