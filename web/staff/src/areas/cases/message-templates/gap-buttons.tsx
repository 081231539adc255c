import { type RefObject, useLayoutEffect, useRef } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { Button } from '../../../../../ui/library.ts'
import { gaps } from './gaps.ts'

type Props = {
  label: string
  /** The name of the text box that they write in. */
  field: 'body' | 'bodyEn'
  form: RefObject<HTMLFormElement | null>
  value: string
  onChange: (value: string) => void
}

/** What a template may leave open; each is written where the caret stands. */
export function GapButtons({ label, field, form, value, onChange }: Props) {
  const t = useTexts('messageTemplates')
  const caret = useRef<number | null>(null)
  const box = () => form.current?.querySelector<HTMLTextAreaElement>(`textarea[name="${field}"]`)

  useLayoutEffect(() => {
    if (caret.current === null) return
    box()?.focus()
    box()?.setSelectionRange(caret.current, caret.current)
    caret.current = null
  })

  return (
    <fieldset className="f-gap-buttons">
      <legend className="f-field__hint">{label}</legend>
      {gaps.map((gap) => (
        <Button
          key={gap}
          type="button"
          variant="secondary"
          data-size="sm"
          onClick={() => {
            const at = box()?.selectionStart || value.length
            const written = `{{${gap}}}`
            caret.current = at + written.length
            onChange(value.slice(0, at) + written + value.slice(at))
          }}
        >
          {t(`gap.${gap}`)}
        </Button>
      ))}
    </fieldset>
  )
}
