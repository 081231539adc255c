import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

type Props = { id: string; children: ReactNode; className?: string; isRow?: boolean }

/** The way to a meeting's own page. */
export function MeetingLink({ id, children, className, isRow = false }: Props) {
  return (
    <Link
      to="/meetings/$meetingId"
      params={{ meetingId: id }}
      {...(className ? { className } : {})}
      data-row-link={isRow || undefined}
    >
      {children}
    </Link>
  )
}
