// oxlint-disable jsx-a11y/prefer-tag-over-role -- there are no tags for a list that a text box drives
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { matches } from '../../../../../lib/match.ts'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { type FilledTemplate, filledTemplatesQuery, type Kind } from './queries.ts'

type Props = {
  caseId: string
  kind: Kind
  onChoose: (template: FilledTemplate) => void
  onClose: () => void
}

/** The templates of one kind: type to find, arrows to move, Enter to insert, Escape to leave. */
export function TemplateList({ caseId, kind, onChoose, onClose }: Props) {
  const t = useTexts('messageTemplates')
  const nameOf = useNameOf()
  const id = useId()
  const box = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [marked, mark] = useState(0)
  const found = useQuery(filledTemplatesQuery(caseId, kind))
  const unitOf = ({ unit }: FilledTemplate) => (unit ? nameOf(unit) : t('everybody'))
  const all = found.data ?? []
  const fitting = all.filter((one) => matches(`${one.title} ${unitOf(one)}`, typed))
  const active = fitting[Math.min(marked, fitting.length - 1)]
  const optionId = (one: FilledTemplate) => `${id}-${one.id}`

  // It opens on the person's own act, to be typed in.
  useEffect(() => box.current?.focus(), [])
  useEffect(() => {
    if (active) document.getElementById(`${id}-${active.id}`)?.scrollIntoView?.({ block: 'nearest' })
  }, [active, id])

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    const at = active ? fitting.indexOf(active) : 0
    if (event.key === 'Escape') onClose()
    else if (event.key === 'ArrowDown') mark((at + 1) % Math.max(1, fitting.length))
    else if (event.key === 'ArrowUp') mark((at + fitting.length - 1) % Math.max(1, fitting.length))
    else if (event.key === 'Enter') {
      if (active) onChoose(active)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />
  return (
    <div className="f-templates-list">
      <label htmlFor={`${id}-box`} className="ds-label">
        {t('choose.search')}
      </label>
      <input
        ref={box}
        id={`${id}-box`}
        className="ds-input"
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={fitting.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={active ? optionId(active) : undefined}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value)
          mark(0)
        }}
        onKeyDown={onKeyDown}
      />
      {found.isPending ? <Skeletons kind="rows" count={3} /> : null}
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={t('choose.list')}
        className="f-templates-list__options"
      >
        {fitting.map((one) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the keyboard stays in the box and moves the mark
          <div
            key={one.id}
            id={optionId(one)}
            role="option"
            aria-selected={one === active}
            className="f-templates-list__option"
            onPointerDown={(event) => event.preventDefault()}
            onPointerMove={() => mark(fitting.indexOf(one))}
            onClick={() => onChoose(one)}
          >
            <strong>{one.title}</strong> <span>{unitOf(one)}</span>
            <span className="f-templates-list__text">{one.text}</span>
          </div>
        ))}
      </div>
      <output className="f-field__hint">
        {found.isPending
          ? ''
          : all.length === 0
            ? t('choose.empty')
            : fitting.length === 0
              ? t('choose.none')
              : t('choose.found', { count: fitting.length })}
      </output>
      <Link to="/message-templates" className="ds-link">
        {t('choose.manage')}
      </Link>
    </div>
  )
}
