import { type KeyboardEvent, type PointerEvent, type RefObject, useState } from 'react'
import { isApiError } from '../../../../../lib/api-error.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { useAct } from '../use-act.ts'
import { type PartPlan, type PlannedPart, planPart } from './queries.ts'
import { type TimeScale, workingDaysIn } from './time-scale.ts'

const LONGEST = 250
const within = (days: number) => Math.min(LONGEST, Math.max(1, days))

type Options = {
  caseId: string
  part: PlannedPart
  scale: TimeScale
  track: RefObject<HTMLElement | null>
  onPlan: () => void
}

/**
 * Another number of days for a part: drawn with the pointer, which saves when it is let go, or counted with the arrows,
 * which Enter saves. Nothing is lost by it: what it was before can be had back at once.
 */
export function useLaneDays({ caseId, part, scale, track, onPlan }: Options) {
  const t = useTexts('plan')
  const [pending, setPending] = useState<number | null>(null)
  const [drawn, setDrawn] = useState<{ x: number; width: number } | null>(null)
  const ui = useTexts('ui')
  const write = useAct<PartPlan, { version: number }>(planPart(caseId, part.id))

  async function send(plan: PartPlan) {
    try {
      return await write.mutateAsync(plan)
    } catch (error) {
      const message = (isApiError(error) && error.problem?.detail) || ui('error.silent')
      showToast({ tone: 'danger', message })
      return undefined
    }
  }

  async function save(days: number): Promise<void> {
    const before = part.days.planned
    const saved = await send({ version: part.version, change: { days } })
    setPending(null)
    if (!saved) return
    showToast({
      tone: 'good',
      message: t('saved', { title: part.title, days: t('days', { count: days }) }),
      undo: () => void send({ version: saved.version, change: { days: before } }),
    })
  }

  return {
    pending,
    keys: {
      onKeyDown(event: KeyboardEvent) {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
        if (step) {
          event.preventDefault()
          setPending(within((pending ?? part.days.likely) + step))
        } else if (pending !== null && event.key === 'Enter') {
          event.preventDefault()
          void save(pending)
        } else if (pending !== null && event.key === 'Escape') setPending(null)
        else if (event.key === 'Enter') {
          event.preventDefault()
          onPlan()
        }
      },
      onBlur: () => setPending(null),
    },
    handle: {
      onPointerDown(event: PointerEvent) {
        const width = track.current?.getBoundingClientRect().width ?? 0
        if (width === 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        setDrawn({ x: event.clientX, width })
      },
      onPointerMove({ clientX }: PointerEvent) {
        if (!drawn) return
        const days = ((clientX - drawn.x) / drawn.width) * scale.days
        setPending(within(part.days.likely + workingDaysIn(days)))
      },
      onPointerUp() {
        setDrawn(null)
        if (pending !== null && pending !== part.days.likely) void save(pending)
        else setPending(null)
      },
      onPointerCancel() {
        setDrawn(null)
        setPending(null)
      },
    },
  }
}
