import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { type KeyBinding, useKeys } from '../lib/keys.ts'
import { Button } from './library.ts'
import './drop-panel.css'

type Props = {
  /** What the button shows; words for the screen reader among it. */
  button: ReactNode
  children: ReactNode | ((close: () => void) => ReactNode)
  /** On which side the panel is held to the button; at its end when nothing is said. */
  align?: 'start' | 'end'
  /** A key that opens it too. */
  hotkey?: Omit<KeyBinding, 'run'>
  /** The focus goes into the panel: to what is `aria-current` there, else to its first button. */
  takesFocus?: boolean
  /** For more than a list of words. */
  wide?: boolean
  /** Stands among other steps, and looks like them. */
  isStep?: boolean
}

/** A button that opens a small panel under itself. Escape, and going elsewhere, closes it. */
export function DropPanel({
  button,
  children,
  align = 'end',
  hotkey,
  takesFocus = false,
  wide = false,
  isStep = false,
}: Props) {
  const id = useId()
  const [open, setOpen] = useState(false)
  const whole = useRef<HTMLDivElement>(null)
  const trigger = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen(false)
    document.getElementById(`${id}-button`)?.focus()
  }
  useKeys(hotkey ? [{ ...hotkey, run: () => setOpen(true) }] : [])

  useEffect(() => {
    if (!open || !takesFocus) return
    const panel = whole.current?.querySelector<HTMLElement>('.f-drop__panel')
    const first = panel?.querySelector<HTMLElement>('[aria-current="true"]') ?? panel?.querySelector('button')
    first?.focus()
  }, [open, takesFocus])

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
        id={`${id}-button`}
        variant="tertiary"
        data-color={isStep ? 'accent' : 'neutral'}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-keyshortcuts={hotkey?.keys}
        onClick={() => setOpen(!open)}
      >
        {button}
      </Button>
      {open ? (
        <div id={id} className="f-drop__panel" data-align={align} data-wide={wide || undefined}>
          {typeof children === 'function' ? children(close) : children}
        </div>
      ) : null}
    </div>
  )
}
