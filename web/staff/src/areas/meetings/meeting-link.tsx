import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

type Props = { id: string; children: ReactNode; className?: string; isRow?: boolean }

/** The way to a meeting's own page. */
export function MeetingLink({ id, children, className, isRow = false }: Props) {
  // Written together, since the page lies with another part of the house than this.
  const to: string = `/meetings/${id}`
  return (
    <Link to={to} {...(className ? { className } : {})} data-row-link={isRow || undefined}>
      {children}
    </Link>
  )
}
