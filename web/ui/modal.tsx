import { XMarkIcon } from '@navikt/aksel-icons'
import { type ReactNode, type RefObject, useEffect, useId, useRef } from 'react'
import { useTexts } from '../lib/i18n.ts'
import { Button, Heading } from './library.ts'
import './modal.css'

const FIELD = '.f-modal__body :is(input, select, textarea)'
const TITLE = '.f-modal__head h2'

type Props = {
  open: boolean
  title: string
  onClose: () => void
  children: ReactNode
  /** The buttons: the one that does it first. */
  footer?: ReactNode
  width?: 'narrow' | 'normal' | 'wide'
}

/** A dialog over the page. Escape and the cross close it; the focus goes back where it was. */
export function Modal({ open, ...rest }: Props) {
  return open ? <OpenModal {...rest} /> : null
}

function OpenModal({ title, onClose, children, footer, width = 'normal' }: Omit<Props, 'open'>) {
  const t = useTexts('ui')
  const dialog = useRef<HTMLDialogElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const titleId = useId()
  useReachableScroll(body)

  useEffect(() => {
    const element = dialog.current
    const before = document.activeElement
    element?.showModal()
    // The first field; in a dialog without any its title, so that it is read from the beginning.
    const first = element?.querySelector<HTMLElement>(FIELD) ?? element?.querySelector<HTMLElement>(TITLE)
    first?.focus()
    return () => {
      element?.close()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])

  return (
    <dialog
      ref={dialog}
      className="f-modal"
      data-width={width}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <div className="f-modal__head">
        <Heading level={2} data-size="xs" id={titleId} tabIndex={-1}>
          {title}
        </Heading>
        <Button icon variant="tertiary" data-color="neutral" aria-label={t('close')} onClick={onClose}>
          <XMarkIcon aria-hidden />
        </Button>
      </div>
      <div ref={body} className="f-modal__body">
        {children}
      </div>
      {footer ? <div className="f-modal__foot">{footer}</div> : null}
    </dialog>
  )
}

/** What scrolls can be reached and scrolled from the keyboard; what doesn't is no stop on the way. */
function useReachableScroll(area: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = area.current
    if (!element) return
    const look = () => {
      if (element.scrollHeight > element.clientHeight) element.setAttribute('tabindex', '0')
      else element.removeAttribute('tabindex')
    }
    look()
    const observer = new ResizeObserver(look)
    observer.observe(element)
    for (const child of element.children) observer.observe(child)
    return () => observer.disconnect()
  }, [area])
}
