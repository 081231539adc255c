import type { ReactNode } from 'react'
import { StatusTag } from './status-tag.tsx'
import './banner.css'

type Props = { tone: 'attention' | 'active'; children: ReactNode; action?: ReactNode }

/** A line across the top of the page, for what concerns everything on it. */
export function Banner({ tone, children, action }: Props) {
  return (
    <output className="f-banner" data-tone={tone}>
      <StatusTag tone={tone} plain>
        {children}
      </StatusTag>
      {action}
    </output>
  )
}
