import { useEffect, useRef } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { Button } from '../../../../../ui/library.ts'
import type { Filling } from './use-filling.ts'

type Props = { filling: Filling; said: string }

/** What has just been taken over, what was left as it was, and the way back. */
export function FillNote({ filling, said }: Props) {
  const t = useTexts('precedents')
  const note = useRef<HTMLDivElement>(null)
  const { filled } = filling
  const opener = useRef<Element | null>(null)
  // Read out when it comes: what changed is elsewhere on the page.
  useEffect(() => {
    if (!filled || !note.current) return
    if (!note.current.contains(document.activeElement)) opener.current = document.activeElement
    note.current.focus()
  }, [filled])
  if (!filled) return null
  const fields = filled.kept.map((field) => t(`field.${field}`)).join(', ')
  return (
    <div ref={note} tabIndex={-1} className="f-filled">
      <p>
        {filled.nothing ? t('nothing') : said} {fields ? t('kept', { fields }) : null}
      </p>
      {filled.nothing ? null : (
        <div className="f-form__buttons">
          {fields ? (
            <Button variant="secondary" onClick={() => filling.replace()}>
              {t('replace')}
            </Button>
          ) : null}
          <Button
            variant="tertiary"
            onClick={() => {
              if (opener.current instanceof HTMLElement) opener.current.focus()
              filling.undo(t('undone'))
            }}
          >
            {t('undo')}
          </Button>
        </div>
      )}
    </div>
  )
}
