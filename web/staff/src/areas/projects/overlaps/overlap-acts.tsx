import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useFocusKept } from '../../../../../lib/focus-kept.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { Button } from '../../../../../ui/library.ts'
import type { Overlap, Settlement } from './overlaps-api.ts'
import { SettleDialog } from './settle-dialog.tsx'

const acts = ['acknowledged', 'coordinated', 'not_relevant'] as const

type Props = {
  overlap: Overlap
  /** Tells the buttons of one from those of another. */
  about?: string
  /** What more can be done while it is open, also by those who may not settle it. */
  steps?: ReactNode
}

/** What can be done about an overlap. */
export function OverlapActs({ overlap, about, steps }: Props) {
  const t = useTexts('projects')
  const [settling, settle] = useState<Settlement['status'] | null>(null)
  const [done, settled] = useState(0)
  const place = useRef<HTMLDivElement>(null)
  useFocusKept(place, 'li')
  // The button that was pressed goes with what it did; what it was about stays, if only for a while.
  useEffect(() => {
    if (done > 0) place.current?.closest('li')?.querySelector<HTMLElement>('a')?.focus()
  }, [done])
  const { status, may, endedAt } = overlap
  const isOpen = endedAt === null && (status === 'new' || status === 'acknowledged')
  if (!may.settle && !(isOpen && steps)) return null
  return (
    <>
      <div className="f-overlaps__acts" ref={place}>
        {acts
          .filter((act) => may.settle && act !== status)
          .map((act) => (
            <Button
              key={act}
              variant="tertiary"
              data-size="sm"
              {...(about ? { 'aria-label': `${t(`overlap.act.${act}`)}: ${about}` } : {})}
              onClick={() => settle(act)}
            >
              {t(`overlap.act.${act}`)}
            </Button>
          ))}
        {isOpen ? steps : null}
      </div>
      {settling ? (
        <SettleDialog
          overlap={overlap}
          status={settling}
          onClose={() => settle(null)}
          onSettled={() => settled(done + 1)}
        />
      ) : null}
    </>
  )
}
