export type DemoStep = {
  area: string
  /** Another unit than the one that answers for the area. */
  unit?: string
  title: string
  titleEn: string
  prepare?: string
  prepareEn?: string
  days?: number
  /** Areas of the steps that must be answered before. */
  after?: readonly string[]
}

/* Steps that stand in several plans. */

export const newUse = (what: string, whatEn: string): DemoStep => ({
  area: 'bygglov-andrad-anvandning',
  title: `Får lokalen användas till ${what}?`,
  titleEn: `May the premises be used as ${whatEn}?`,
  prepare: 'Planritning med mått, hyresvärdens namn och vad lokalen har använts till senast',
  prepareEn: 'A measured floor plan, the landlord’s name and what the premises were last used for',
})
export const fire = (after: readonly string[]): DemoStep => ({
  area: 'brandskydd',
  title: 'Brandskydd och utrymning',
  titleEn: 'Fire safety and evacuation',
  prepare: 'Hur många som ska vara där samtidigt, och var utgångarna finns',
  prepareEn: 'How many will be there at the same time, and where the exits are',
  after,
})
export const food = (after: readonly string[]): DemoStep => ({
  area: 'livsmedel',
  title: 'Registrera livsmedelsverksamheten',
  titleEn: 'Register the food business',
  prepare: 'Vad ni ska laga och sälja, adress och organisationsnummer',
  prepareEn: 'What you will cook and sell, the address and the organisation number',
  after,
})
export const alcohol = (after: readonly string[]): DemoStep => ({
  area: 'serveringstillstand',
  title: 'Serveringstillstånd',
  titleEn: 'Alcohol serving licence',
  prepare: 'Hyresavtal, finansiering, meny och vilka som ska göra kunskapsprovet',
  prepareEn: 'The lease, how it is financed, the menu and who will take the knowledge test',
  after,
})
export const sign: DemoStep = {
  area: 'bygglov-skylt',
  title: 'Skylt på fasaden',
  titleEn: 'A sign on the façade',
  prepare: 'Ritning av skylten på fasaden, och fastighetsägarens ja',
  prepareEn: 'A drawing of the sign on the façade, and the owner’s consent',
}
export const waste: DemoStep = {
  area: 'avfall',
  title: 'Avfall och matavfall',
  titleEn: 'Waste and food waste',
  prepare: 'Ungefär hur mycket avfall det blir, och var kärlen kan stå',
  prepareEn: 'Roughly how much waste there will be, and where the bins can stand',
}
