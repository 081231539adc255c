import type { ReactNode } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { Heading } from '../../../../../ui/library.ts'
import { StatusTag } from '../../../../../ui/status-tag.tsx'
import './setup.css'

type Id = 'authorities' | 'units' | 'people' | 'areas' | 'duty' | 'coverage' | 'opening'
type Props = { id: Id; number: number; isDone: boolean; isOpen: boolean; children: ReactNode }

/** One step of setting up. What remains first is open; any can be opened, also when it is done. */
export function SetupStep({ id, number, isDone, isOpen, children }: Props) {
  const t = useTexts('setup')
  return (
    <li className="f-setup__step">
      <details open={isOpen}>
        <summary>
          <Heading level={2} data-size="2xs">
            {number}. {t(`step.${id}`)}
          </Heading>
          <StatusTag tone={isDone ? 'good' : 'waiting'} plain>
            {t(isDone ? 'done' : 'left')}
          </StatusTag>
        </summary>
        <div className="f-setup__body">{children}</div>
      </details>
    </li>
  )
}
