import { type ReactNode, useEffect, useRef } from 'react'
import { useHeadingArrival } from '../lib/arrival.ts'
import { Heading } from './library.ts'
import './page-header.css'

type Props = {
  title: string
  /** One or two sentences on what the page is for. */
  lead?: ReactNode
  /** What stands beside the title: a status, a number. */
  beside?: ReactNode
  /** At most one primary button, and secondary ones. */
  actions?: ReactNode
  /** A way up, above the title. */
  above?: ReactNode
}

/** The head of a page: its title is the document's title too, and takes the focus when one arrives. */
export function PageHeader({ title, lead, beside, actions, above }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useHeadingArrival(heading)
  useEffect(() => {
    document.title = `${title} – Farled`
  }, [title])

  return (
    <div className="f-page-header">
      {above ? <div className="f-page-header__above">{above}</div> : null}
      <div className="f-page-header__row">
        <div className="f-page-header__title">
          <Heading ref={heading} level={1} data-size="sm" tabIndex={-1}>
            {title}
          </Heading>
          {beside}
        </div>
        {actions ? <div className="f-page-header__actions">{actions}</div> : null}
      </div>
      {lead ? <div className="f-page-header__lead">{lead}</div> : null}
    </div>
  )
}
