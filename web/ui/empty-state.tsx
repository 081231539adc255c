import type { ReactNode } from 'react'
import { Heading, Paragraph } from './library.ts'
import './states.css'

type Props = {
  /** What isn't here, plainly. */
  title: string
  /** Why, and what one can do about it. */
  children?: ReactNode
  action?: ReactNode
}

/** An honest empty list: nothing is here, and this is what to do. */
export function EmptyState({ title, children, action }: Props) {
  return (
    <div className="f-state">
      <Heading level={2} data-size="2xs">
        {title}
      </Heading>
      {children ? <Paragraph>{children}</Paragraph> : null}
      {action ? <div className="f-state__action">{action}</div> : null}
    </div>
  )
}
