import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Button } from './library.ts'
import './drop-panel.css'

type Props = {
  /** What the button shows; words for the screen reader among it. */
  button: ReactNode
  children: ReactNode | ((close: () => void) => ReactNode)
}

/** A button that opens a small panel under itself. Escape, and going elsewhere, closes it. */
export function DropPanel({ button, children }: Props) {
  const id = useId()
  const [open, setOpen] = useState(false)
  const whole = useRef<HTMLDivElement>(null)
  const trigger = useRef<HTMLButtonElement>(null)
  const close = () => setOpen(false)

  useEffect(() => {
    if (!open) return
    const elsewhere = (event: Event) => {
      if (event.target instanceof Node && !whole.current?.contains(event.target)) setOpen(false)
    }
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      setOpen(false)
      trigger.current?.focus()
    }
    document.addEventListener('pointerdown', elsewhere)
    document.addEventListener('focusin', elsewhere)
    document.addEventListener('keydown', escape)
    return () => {
      document.removeEventListener('pointerdown', elsewhere)
      document.removeEventListener('focusin', elsewhere)
      document.removeEventListener('keydown', escape)
    }
  }, [open])

  return (
    <div className="f-drop" ref={whole}>
      <Button
        ref={trigger}
        variant="tertiary"
        data-color="neutral"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {button}
      </Button>
      {open ? (
        <div id={id} className="f-drop__panel">
          {typeof children === 'function' ? children(close) : children}
        </div>
      ) : null}
    </div>
  )
}
