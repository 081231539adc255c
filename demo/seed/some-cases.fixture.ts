import { buildDemoCases, type DemoCase } from '../content/index.ts'

/** Some of each kind and season: enough to tell whether all is as it should be, quick to play. */
export const someCases = (): DemoCase[] => buildDemoCases().filter((_, index) => index % 14 === 0)
