import { FilesIcon } from '@navikt/aksel-icons'
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { announce } from '../../../../../lib/announce.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { Button } from '../../../../../ui/library.ts'
import { gapsIn } from './gaps.ts'
import { GapsNote } from './gaps-note.tsx'
import { type Inserted, insertAt, takeOut } from './insert.ts'
import type { FilledTemplate, Kind } from './queries.ts'
import { TemplateList } from './template-list.tsx'
import './template-chooser.css'

type Props = {
  caseId: string
  kind: Kind
  /** The language that the company is written to in. */
  locale?: 'sv' | 'en'
  /** Where the text box stands. */
  form: RefObject<HTMLFormElement | null>
  value: string
  onChange: (value: string) => void
}

/** Puts a template into what is being written, shows what it has left open, and takes it out again. */
export function TemplateChooser({ caseId, kind, locale = 'sv', form, value, onChange }: Props) {
  const t = useTexts('messageTemplates')
  const [isOpen, setIsOpen] = useState(false)
  const [last, setLast] = useState<{ template: FilledTemplate; inserted: Inserted } | null>(null)
  const select = useRef<readonly [number, number] | null>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const box = () => form.current?.querySelector('textarea') ?? null
  const without = last ? takeOut(value, last.inserted) : null

  useLayoutEffect(() => {
    if (!select.current) return
    const [from, to] = select.current
    select.current = null
    go(from, to)
  })

  function go(from: number, to: number): void {
    box()?.focus()
    box()?.setSelectionRange(from, to)
  }

  function insert(template: FilledTemplate): void {
    // A box that nobody has been in has its caret at the start: what is added comes last then.
    const inserted = insertAt(value, box()?.selectionStart || value.length, template.text)
    const [gap] = gapsIn(template.text)
    select.current = gap ? [inserted.from + gap.from, inserted.from + gap.to] : [inserted.to, inserted.to]
    setIsOpen(false)
    setLast({ template, inserted })
    onChange(inserted.text)
    announce(t('inserted', { title: template.title }))
  }

  function undo(): void {
    if (without === null) return
    select.current = [without.length, without.length]
    setLast(null)
    onChange(without)
    announce(t('undone'))
  }

  function close(): void {
    setIsOpen(false)
    opener.current?.focus()
  }

  return (
    <div className="f-chooser">
      <GapsNote text={value} onGo={go} />
      <div className="f-chooser__row">
        <Button
          ref={opener}
          type="button"
          variant="tertiary"
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          <FilesIcon aria-hidden />
          {t(`choose.${kind}`)}
        </Button>
        {last && without !== null ? (
          <span className="f-field__hint">
            {t('inserted', { title: last.template.title })}{' '}
            {last.template.locale === locale || kind === 'note' ? null : `${t('onlySwedish')} `}
            <button type="button" className="ds-link" onClick={undo}>
              {t('undo')}
            </button>
          </span>
        ) : null}
      </div>
      {isOpen ? <TemplateList caseId={caseId} kind={kind} onChoose={insert} onClose={close} /> : null}
    </div>
  )
}
