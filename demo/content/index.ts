import { type Story, tell } from './build.ts'
import { createRandom, type Random } from './random.ts'
import { careStories } from './stories/care-and-skills.ts'
import { communityStories } from './stories/community.ts'
import { harbourStories } from './stories/harbour.ts'
import { industryStories } from './stories/industry.ts'
import { landStories } from './stories/land.ts'
import { premisesStories } from './stories/premises.ts'
import { restaurantStories } from './stories/restaurants.ts'
import { shopStories } from './stories/shops-and-kiosks.ts'
import { shoreStories } from './stories/shore.ts'
import { streetStories } from './stories/street-life.ts'
import { streetWorkStories } from './stories/street-works.ts'
import { type Stage, tellTemplate } from './tell-template.ts'
import { buildingTemplates } from './templates/building.ts'
import { environmentTemplates } from './templates/environment.ts'
import { foodTemplates } from './templates/food.ts'
import { peopleTemplates } from './templates/people.ts'
import { streetTemplates } from './templates/street.ts'
import type { DemoCase } from './types.ts'

export { demoCompanies } from './companies.ts'
export type * from './types.ts'

const stories: Story[] = [
  ...restaurantStories,
  ...shopStories,
  ...streetStories,
  ...streetWorkStories,
  ...landStories,
  ...premisesStories,
  ...harbourStories,
  ...shoreStories,
  ...industryStories,
  ...careStories,
  ...communityStories,
]

const templates = [
  ...foodTemplates,
  ...streetTemplates,
  ...buildingTemplates,
  ...environmentTemplates,
  ...peopleTemplates,
]

const tellings = 5

/** New cases wait for somebody, those of the last months are worked on, and the older a case the surer it is closed. */
function stageAt(daysAgo: number, index: number, random: Random): Stage {
  if (daysAgo <= 2) return 'received'
  if (daysAgo <= 5) return 'offered'
  const pattern: Stage[] = ['working', 'ready', 'asking', 'working', 'answered', 'solved']
  if (daysAgo <= 45) return pattern[index % pattern.length] ?? 'working'
  if (daysAgo <= 110 && random.chance(0.12)) return random.pick(['working', 'asking', 'ready'] as const)
  const roll = random.next()
  if (roll < 0.05) return 'withdrawn'
  if (roll < 0.08) return 'duplicate'
  return roll < 0.6 ? 'solved' : 'answered'
}

/** About 200 cases over a year, newest first; every call gives the same. */
export function buildDemoCases(): DemoCase[] {
  const random = createRandom(20_240_919)
  const total = templates.length * tellings
  const told = Array.from({ length: total }, (_, index) => {
    const template = templates[(index * 11) % templates.length]
    if (!template) throw new Error('the templates are gone')
    const daysAgo = Math.round(364 * (index / (total - 1)) ** 1.4)
    const telling = Math.floor(index / templates.length)
    return tellTemplate(template, telling, daysAgo, stageAt(daysAgo, index, random), random)
  })
  return [...stories.map(tell), ...told].sort((a, b) => a.daysAgo - b.daysAgo || b.time.localeCompare(a.time))
}
