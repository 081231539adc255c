import { ArrowUndoIcon, XMarkIcon } from '@navikt/aksel-icons'
import { useEffect, useState } from 'react'
import { useTexts } from '../lib/i18n.ts'
import { useKeys } from '../lib/keys.ts'
import { closeToast, type Toast, undoLatest, useToasts } from '../lib/toasts.ts'
import { Button } from './library.ts'
import { StatusTag } from './status-tag.tsx'
import './toasts.css'

const SHOWN_MS = 6000
const SHOWN_WITH_UNDO_MS = 15_000
const tones = { good: 'good', neutral: 'active', danger: 'danger' } as const

/** The corner where one is told what has happened. Pointing at it, or standing in it, stops the clock. */
export function Toasts() {
  const t = useTexts('ui')
  const toasts = useToasts()
  const [held, setHeld] = useState(false)
  const canUndo = toasts.some(({ undo }) => undo)
  useKeys([{ keys: 'mod+z', label: t('undo'), group: t('keys.group.everywhere'), run: undoLatest }], canUndo)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- nothing is operated by these: they only stop the clock
    <section
      className="f-toasts"
      aria-label={t('toasts')}
      aria-live="polite"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} held={held} />
      ))}
    </section>
  )
}

function ToastCard({ toast, held }: { toast: Toast; held: boolean }) {
  const t = useTexts('ui')
  useEffect(() => {
    if (held || toast.tone === 'danger') return
    const timer = window.setTimeout(() => closeToast(toast.id), toast.undo ? SHOWN_WITH_UNDO_MS : SHOWN_MS)
    return () => window.clearTimeout(timer)
  }, [toast, held])

  return (
    <div className="f-toast" data-tone={toast.tone}>
      <StatusTag tone={tones[toast.tone]} plain>
        <span className="f-toast__message">{toast.message}</span>
      </StatusTag>
      {toast.undo ? (
        <Button
          variant="secondary"
          onClick={() => {
            closeToast(toast.id)
            toast.undo?.()
          }}
        >
          <ArrowUndoIcon aria-hidden />
          {t('undo')}
        </Button>
      ) : null}
      <Button
        icon
        variant="tertiary"
        data-color="neutral"
        aria-label={t('close')}
        onClick={() => closeToast(toast.id)}
      >
        <XMarkIcon aria-hidden />
      </Button>
    </div>
  )
}
