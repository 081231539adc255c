import { z } from 'zod'
import { Problem } from '../../../kernel/problem.ts'
import { record } from '../../../platform/events/record.ts'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import { findWindow } from '../joint-visits/store.ts'
import { setWindow } from './store.ts'

const Settings = z.object({
  windowDays: z
    .int()
    .min(0)
    .max(365)
    .meta({ description: 'Visits of different units to one place within so many days are proposed as one.' }),
})

export const settingsEndpoints = [
  reading({
    path: '/inspection-settings',
    operation: 'getInspectionSettings',
    tag: 'inspections',
    summary: 'How visits are proposed as one',
    description: 'The municipality’s window, in days.',
    permission: 'visit.read',
    answer: Settings.extend({ version: z.int() }),
    errors: [],
    handle: async (read) => {
      const { days, version } = await findWindow(read)
      return { body: { windowDays: days, version }, version }
    },
  }),
  changing({
    method: 'put',
    path: '/inspection-settings',
    operation: 'changeInspectionSettings',
    tag: 'inspections',
    summary: 'Change how visits are proposed as one',
    description:
      'It holds for what is saved from now on; what is proposed already stays until a visit is changed.',
    permission: 'visit.settings',
    versioned: true,
    body: z.strictObject(Settings.shape),
    answer: z.object({ version: z.int() }),
    errors: [],
    handle: async (tx, { body }, { actor, now, ifVersion }) => {
      const version = await setWindow(tx, body.windowDays, ifVersion ?? 0)
      if (version === undefined) throw new Problem('version.stale')
      await record(tx, actor, now, { name: 'visit.settingsChanged', data: { windowDays: body.windowDays } })
      return { body: { version }, version }
    },
  }),
]
