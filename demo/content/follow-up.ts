import { createHash } from 'node:crypto'
import { createRandom, type Random } from './random.ts'
import type { DemoCase } from './types.ts'

export type DemoFollowUp = {
  readonly scores: Readonly<Record<DemoQuestion, number | null>>
  readonly text: string
  /** Days after the case was closed. */
  readonly afterDays: number
}

const QUESTIONS = [
  'overall',
  'expectations',
  'ideal',
  'information',
  'availability',
  'treatment',
  'competence',
  'legalCertainty',
  'efficiency',
] as const
type DemoQuestion = (typeof QUESTIONS)[number]

/** How much above or below the whole each question tends to lie: people are liked better than times. */
const LEAN = {
  overall: 0,
  expectations: -0.3,
  ideal: -0.8,
  information: -0.2,
  availability: 0.2,
  treatment: 0.9,
  competence: 0.5,
  legalCertainty: 0.1,
  efficiency: -0.7,
} as const satisfies Record<DemoQuestion, number>

const CONTENT = [
  'Skönt att ha en person att vända sig till hela vägen.',
  'Snabbt svar och trevligt bemötande. Tack!',
  'Jag fick ett samlat besked i stället för fem olika. Fortsätt så.',
  'Lätt att följa på sidan vad som hände.',
  'De förklarade varför, och inte bara vad. Det var bra.',
]
const MIXED = [
  'Bra bemötande, men det tog längre tid än jag hade räknat med.',
  'Svaret var bra. Det hade varit lättare med alla krav i en lista från början.',
  'Jag fick lämna samma uppgifter två gånger.',
  'Bra till slut, men det var tyst i två veckor i mitten.',
]
const DISCONTENT = [
  'Det tog för lång tid, och säsongen hann börja utan oss.',
  'Jag förstår fortfarande inte varför det blev nej.',
  'Olika personer sa olika saker innan det samlade beskedet kom.',
  'Svårt att få tag på någon på telefon.',
]

/** What a company says of its closed case; about half say something, the same at every start. */
export function followUpOf(story: DemoCase): DemoFollowUp | undefined {
  if (story.state !== 'closed' || story.outcome === 'duplicate') return undefined
  const random = createRandom(createHash('sha256').update(story.key).digest().readUInt32BE())
  if (!random.chance(0.54)) return undefined
  const whole = mood(story, random)
  const scores = QUESTIONS.map((question) => {
    const isUnknown = question !== 'overall' && random.chance(question === 'legalCertainty' ? 0.2 : 0.05)
    const score = Math.round(whole + LEAN[question] + (random.next() - 0.5) * 2)
    return [question, isUnknown ? null : Math.min(10, Math.max(1, score))] as const
  })
  const texts = whole >= 7.5 ? CONTENT : whole >= 5.5 ? MIXED : DISCONTENT
  return {
    scores: Object.fromEntries(scores) as DemoFollowUp['scores'],
    text: random.chance(0.4) ? random.pick(texts) : '',
    afterDays: random.between(0, 9) + 0.3,
  }
}

/** A no is liked less than a yes, and what takes many units and many weeks less than what is soon done. */
function mood(story: DemoCase, random: Random): number {
  const outcome = story.outcome === 'declined_by_law' ? -2 : story.outcome === 'moved' ? -0.8 : 0
  const spread = (random.next() + random.next() + random.next() - 1.5) * 2.4
  return 8.1 + outcome - Math.min(story.parts.length, 5) * 0.15 + spread
}
