// oxlint-disable jsx-a11y/prefer-tag-over-role -- there are no tags for a list that a text box drives
import { MagnifyingGlassIcon } from '@navikt/aksel-icons'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTexts } from '../lib/i18n.ts'
import { KeyCaps } from './key-caps.tsx'
import { Spinner } from './library.ts'
import './command-palette.css'

export type Command = {
  readonly id: string
  readonly label: string
  readonly group: string
  /** What it is, or where: a company's number, a case's state. */
  readonly detail?: string
  readonly keys?: string
  readonly run: () => void
}

type Props = {
  onClose: () => void
  text: string
  onText: (text: string) => void
  /** What fits the text, best first within each group; groups in the order they first appear. */
  commands: readonly Command[]
  isSearching: boolean
}

/** One box that finds everything and does anything: type, choose with the arrows, Enter. */
export function CommandPalette({ onClose, text, onText, commands, isSearching }: Props) {
  const t = useTexts('ui')
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const [marked, mark] = useState(0)
  const groups = [...Map.groupBy(commands, ({ group }) => group)]
  const ordered = groups.flatMap(([, members]) => members)
  const active = ordered[Math.min(marked, ordered.length - 1)]
  const optionId = (command: Command) => `${id}-${command.id}`

  useEffect(() => {
    const before = document.activeElement
    const element = dialog.current
    element?.showModal()
    return () => {
      element?.close()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])

  useEffect(() => {
    dialog.current?.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: 'nearest' })
  })

  function choose(command: Command | undefined): void {
    if (!command) return
    onClose()
    command.run()
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    const last = ordered.length - 1
    const at = Math.min(marked, last)
    const moves: Record<string, number> = {
      ArrowDown: at === last ? 0 : at + 1,
      ArrowUp: at <= 0 ? last : at - 1,
    }
    const next = moves[event.key]
    if (next !== undefined) mark(next)
    else if (event.key === 'Enter') choose(active)
    else return
    event.preventDefault()
  }

  return (
    <dialog
      ref={dialog}
      className="f-palette"
      aria-label={t('palette.title')}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onPointerDown={(event) => event.target === event.currentTarget && onClose()}
    >
      <div className="f-palette__box">
        <MagnifyingGlassIcon aria-hidden />
        <input
          role="combobox"
          aria-expanded={ordered.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={active ? optionId(active) : undefined}
          aria-autocomplete="list"
          aria-label={t('palette.label')}
          placeholder={t('palette.placeholder')}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onKeyDown={onKeyDown}
          onChange={({ target }) => {
            onText(target.value)
            mark(0)
          }}
        />
        {isSearching ? <Spinner aria-label={t('palette.searching')} data-size="xs" /> : null}
      </div>
      <div id={`${id}-list`} role="listbox" aria-label={t('palette.found')} className="f-palette__list">
        {groups.map(([group, members]) => (
          <div key={group} role="group" aria-label={group}>
            <div aria-hidden className="f-palette__group">
              {group}
            </div>
            {members.map((command) => (
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the keyboard stays in the box and moves the mark
              <div
                key={command.id}
                id={optionId(command)}
                role="option"
                aria-selected={command === active}
                className="f-palette__option"
                onPointerMove={() => mark(ordered.indexOf(command))}
                onClick={() => choose(command)}
              >
                <span className="f-palette__label">{command.label}</span>
                {command.detail ? <span className="f-palette__detail">{command.detail}</span> : null}
                {command.keys ? <KeyCaps keys={command.keys} /> : null}
              </div>
            ))}
          </div>
        ))}
      </div>
      <output className="f-palette__none">
        {ordered.length === 0 && !isSearching ? t('palette.none', { text }) : ''}
        <span className="ds-sr-only">
          {ordered.length > 0 ? t('palette.count', { count: ordered.length }) : ''}
        </span>
      </output>
    </dialog>
  )
}
