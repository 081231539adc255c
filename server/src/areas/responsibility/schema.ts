import { z } from 'zod'

export const UnitName = z.object({
  id: z.uuid(),
  slug: z.string().meta({ examples: ['bygglov'] }),
  name: z.string().meta({ examples: ['Bygglovsenheten'] }),
  nameEn: z.string().meta({ examples: ['Building permits'] }),
})

export const ResponsibilityRole = z.enum(['accountable', 'performs', 'consulted', 'informed'])

export const AreaName = z.object({
  id: z.uuid(),
  code: z.string().meta({ examples: ['uteservering'] }),
  title: z.string().meta({ examples: ['Uteservering'] }),
  titleEn: z.string().meta({ examples: ['Outdoor seating'] }),
})

export const Day = z.iso.date().meta({ examples: ['2026-11-23'] })
