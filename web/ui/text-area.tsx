import type { ReactNode, Ref, TextareaHTMLAttributes } from 'react'
import type { FieldProps } from '../lib/form.ts'
import { useTexts } from '../lib/i18n.ts'
import { FieldFrame, type FrameProps } from './field-frame.tsx'

export type TextAreaProps = FieldProps &
  Pick<FrameProps, 'label' | 'hint' | 'optional'> & {
    /** The most that the server takes. More can be typed, and is kept; the count says so. */
    limit?: number
    rows?: number
    autoFocus?: boolean
    /** What else the box itself does, for pieces that are built on it. */
    extra?: TextareaHTMLAttributes<HTMLTextAreaElement> & { ref?: Ref<HTMLTextAreaElement> }
    /** Stands right under the box. */
    below?: ReactNode
  }

const NEAR = 0.8

/** Several lines; grows with what is written. */
export function TextArea({
  label,
  hint,
  optional,
  error,
  limit,
  rows = 4,
  onChange,
  extra,
  below,
  ...input
}: TextAreaProps) {
  const t = useTexts('ui')
  const left = limit === undefined ? undefined : limit - input.value.length
  const isNear = limit !== undefined && input.value.length > limit * NEAR
  const count =
    left === undefined || !isNear ? null : (
      <output className="f-field__count" data-over={left < 0 || undefined}>
        {left < 0 ? t('field.over', { count: -left }) : t('field.left', { count: left })}
      </output>
    )
  const frame = { label, hint, error, ...(optional ? { optional } : {}) }
  return (
    <FieldFrame
      {...frame}
      after={
        <>
          {below}
          {count}
        </>
      }
    >
      {(ids) => (
        <textarea
          {...input}
          {...ids}
          {...extra}
          rows={rows}
          required={!optional}
          className="ds-input f-field__area"
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </FieldFrame>
  )
}
