// oxlint-disable jsx-a11y/prefer-tag-over-role -- there are no tags for a list that a text box drives
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { useTexts } from '../lib/i18n.ts'
import { TextArea, type TextAreaProps } from './text-area.tsx'
import './mention-area.css'

export type Person = { readonly id: string; readonly name: string; readonly detail: string }

type Props = Omit<TextAreaProps, 'extra' | 'below'> & {
  /** Those whose names begin with what stands after the @; nobody while nothing is asked. */
  people: readonly Person[]
  /** What stands after the @ that is being written, or null. */
  onAsk: (text: string | null) => void
  onMention: (person: Person) => void
}

/** An @ and what may still become a name: at most two words, the second one open, right before the caret. */
const BEGUN = /(?:^|[\s(])@((?:[\p{L}\p{M}'’-]+ )?[\p{L}\p{M}'’-]*)$/u

/** A text area in which an @ proposes names: choose with the arrows and Enter, or go on writing. */
export function MentionArea({ people, onAsk, onMention, ...area }: Props) {
  const t = useTexts('ui')
  const id = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const caret = useRef<number | null>(null)
  const [begun, setBegun] = useState<string | null>(null)
  const [marked, mark] = useState(0)
  const isOpen = begun !== null && people.length > 0
  const active = isOpen ? people[Math.min(marked, people.length - 1)] : undefined
  const optionId = (person: Person) => `${id}-${person.id}`

  useLayoutEffect(() => {
    if (caret.current === null) return
    box.current?.setSelectionRange(caret.current, caret.current)
    caret.current = null
  })
  useEffect(() => {
    if (isOpen)
      document
        .getElementById(`${id}-list`)
        ?.querySelector('[aria-selected="true"]')
        ?.scrollIntoView?.({ block: 'nearest' })
  })

  function ask(text: string | null): void {
    if (text === begun) return
    setBegun(text)
    mark(0)
    onAsk(text)
  }

  /** What is being written where the caret stands. */
  function look(): void {
    const { value = '', selectionStart = 0, selectionEnd = 0 } = box.current ?? {}
    const found = selectionStart === selectionEnd ? BEGUN.exec(value.slice(0, selectionStart)) : null
    ask(found ? (found[1] ?? '') : null)
  }

  function choose(person: Person): void {
    const end = box.current?.selectionStart ?? area.value.length
    const start = end - (begun ?? '').length
    const said = `${person.name} `
    caret.current = start + said.length
    area.onChange(area.value.slice(0, start) + said + area.value.slice(end))
    onMention(person)
    ask(null)
    box.current?.focus()
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (!active || event.nativeEvent.isComposing) return
    const at = people.indexOf(active)
    if (event.key === 'ArrowDown') mark((at + 1) % people.length)
    else if (event.key === 'ArrowUp') mark((at + people.length - 1) % people.length)
    else if (event.key === 'Enter' || event.key === 'Tab') choose(active)
    else if (event.key === 'Escape') ask(null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <TextArea
      {...area}
      extra={{
        ref: box,
        'aria-autocomplete': 'list',
        'aria-haspopup': 'listbox',
        'aria-controls': isOpen ? `${id}-list` : undefined,
        'aria-activedescendant': active ? optionId(active) : undefined,
        onKeyDown,
        onSelect: look,
        onBlur: () => ask(null),
      }}
      below={
        <>
          {isOpen ? (
            <div id={`${id}-list`} role="listbox" aria-label={t('mention.found')} className="f-mentions">
              {people.map((person) => (
                // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the keyboard stays in the box and moves the mark
                <div
                  key={person.id}
                  id={optionId(person)}
                  role="option"
                  aria-selected={person === active}
                  className="f-mentions__option"
                  onPointerDown={(event) => event.preventDefault()}
                  onPointerMove={() => mark(people.indexOf(person))}
                  onClick={() => choose(person)}
                >
                  <span>{person.name}</span>
                  <span className="f-mentions__detail">{person.detail}</span>
                </div>
              ))}
            </div>
          ) : null}
          <output className="ds-sr-only">{isOpen ? t('mention.count', { count: people.length }) : ''}</output>
        </>
      }
    />
  )
}
