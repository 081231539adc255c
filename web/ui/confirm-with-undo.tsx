import { type ComponentProps, type ReactNode, useState } from 'react'
import { isApiError } from '../lib/api-error.ts'
import { useTexts } from '../lib/i18n.ts'
import { showToast } from '../lib/toasts.ts'
import { Button } from './library.ts'

type Props = {
  children: ReactNode
  /** Does it. */
  run: () => Promise<unknown>
  /** Takes it back; without it the question must be asked first. */
  undo?: () => Promise<unknown>
  /** Said when it is done: "Företaget är borttaget från ärendet." */
  done: string
  /** Asked in place before what can't be taken back. */
  question?: { readonly ask: string; readonly yes: string }
  disabled?: boolean
} & Pick<ComponentProps<typeof Button>, 'variant' | 'data-color' | 'aria-label'>

/** A button that acts at once and offers to take it back; only what can't be taken back asks first. */
export function ConfirmWithUndo({ children, run, undo, done, question, disabled, ...look }: Props) {
  const t = useTexts('ui')
  const [asking, setAsking] = useState(false)
  const [running, setRunning] = useState(false)

  async function act(): Promise<void> {
    setAsking(false)
    setRunning(true)
    try {
      await run()
      showToast({ tone: 'good', message: done, ...(undo ? { undo: () => void takeBack(undo) } : {}) })
    } catch (error) {
      showToast({ tone: 'danger', message: messageOf(error) })
    } finally {
      setRunning(false)
    }
  }

  async function takeBack(undoIt: () => Promise<unknown>): Promise<void> {
    try {
      await undoIt()
      showToast({ tone: 'neutral', message: t('undo.done') })
    } catch (error) {
      showToast({ tone: 'danger', message: messageOf(error) })
    }
  }

  function messageOf(error: unknown): string {
    return (isApiError(error) && error.problem?.detail) || t('error.silent')
  }

  if (asking && question) {
    return (
      <fieldset className="f-confirm">
        <legend>{question.ask}</legend>
        <Button data-color="danger" onClick={() => void act()}>
          {question.yes}
        </Button>
        <Button ref={takeFocus} variant="tertiary" onClick={() => setAsking(false)}>
          {t('cancel')}
        </Button>
      </fieldset>
    )
  }
  return (
    <Button
      {...look}
      loading={running}
      disabled={disabled}
      onClick={() => (question ? setAsking(true) : void act())}
    >
      {children}
    </Button>
  )
}

/** The question has come where the button was, and the focus with it. */
function takeFocus(button: HTMLButtonElement | null): void {
  button?.focus()
}
