import {
  CheckmarkCircleFillIcon,
  CircleFillIcon,
  CircleIcon,
  CircleSlashIcon,
  ExclamationmarkTriangleFillIcon,
  HourglassIcon,
  XMarkOctagonFillIcon,
} from '@navikt/aksel-icons'
import type { ComponentType, ReactNode, SVGProps } from 'react'
import './status-tag.css'

/** How something is doing. Each tone has its own shape, so that colour is never alone in saying it. */
export type Tone = 'new' | 'active' | 'waiting' | 'good' | 'attention' | 'danger' | 'ended'

const shapes = {
  new: CircleIcon,
  active: CircleFillIcon,
  waiting: HourglassIcon,
  good: CheckmarkCircleFillIcon,
  attention: ExclamationmarkTriangleFillIcon,
  danger: XMarkOctagonFillIcon,
  ended: CircleSlashIcon,
} as const satisfies Record<Tone, ComponentType<SVGProps<SVGSVGElement>>>

type Props = {
  tone: Tone
  children: ReactNode
  /** Without a background, for dense tables. */
  plain?: boolean
}

/** A state in colour, shape and word. */
export function StatusTag({ tone, children, plain = false }: Props) {
  const Shape = shapes[tone]
  return (
    <span className="f-status" data-tone={tone} data-plain={plain || undefined}>
      <Shape aria-hidden className="f-status__shape" />
      <span>{children}</span>
    </span>
  )
}
