/** Ord som det samlade beskedet sätts ihop med. */
export default {
  'verdict.possible': 'möjligt',
  'verdict.possible_with_conditions': 'möjligt med villkor',
  'verdict.not_possible': 'inte möjligt',
  'verdict.needs_more_information': 'vi behöver veta mer',
  'verdict.information': 'upplysning',
  conditions: 'Villkor:',
  legalBasis: 'Stöd i lag:',
  opening: 'Det här är kommunens samlade besked på din fråga.',
  closing: 'Beskedet är vägledning utifrån det vi vet i dag och ersätter inte ett formellt beslut.',
} as const
