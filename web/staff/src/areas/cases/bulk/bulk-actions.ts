import { ArrowForwardIcon, CalendarIcon, PersonGroupIcon } from '@navikt/aksel-icons'
import { type ComponentType, lazy } from 'react'
import type { BulkDialogProps } from './shapes.ts'

/**
 * What can be done with many cases at once: its words are `many.<id>` in the texts of the cases, its key stands
 * under `?`, and its dialog asks for what the change needs. One more is one more entry.
 */
export const bulkActions = [
  {
    id: 'nextStep',
    keys: 's',
    Icon: ArrowForwardIcon,
    Dialog: lazy(async () => ({ default: (await import('./next-step-many.tsx')).NextStepMany })),
  },
  {
    id: 'promise',
    keys: 'p',
    Icon: CalendarIcon,
    Dialog: lazy(async () => ({ default: (await import('./promise-many.tsx')).PromiseMany })),
  },
  {
    id: 'handover',
    keys: 'l',
    Icon: PersonGroupIcon,
    Dialog: lazy(async () => ({ default: (await import('./handover-many.tsx')).HandoverMany })),
  },
] as const satisfies readonly {
  id: string
  keys: string
  Icon: ComponentType
  Dialog: ComponentType<BulkDialogProps>
}[]

export type BulkAction = (typeof bulkActions)[number]
