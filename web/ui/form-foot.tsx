import type { ReactNode } from 'react'
import { isApiError } from '../lib/api-error.ts'
import type { Draft } from '../lib/draft.ts'
import { useTexts } from '../lib/i18n.ts'
import { DateText } from './date-text.tsx'
import { ErrorState } from './error-state.tsx'
import { Button } from './library.ts'
import './fields.css'

type Props = {
  /** What useForm gave. */
  form: {
    draft: Pick<Draft<object>, 'isDirty' | 'restoredFrom' | 'clear'>
    error: unknown
    isSending: boolean
  }
  /** What the button does: "Skicka besked". */
  submit: string
  onCancel?: () => void
  children?: ReactNode
}

/** The end of a form: what went wrong and that nothing was lost, the button, and the way to throw the draft away. */
export function FormFoot({ form, submit, onCancel, children }: Props) {
  const t = useTexts('ui')
  const { draft, error, isSending } = form
  const isForFields = isApiError(error) && (error.problem?.errors?.length ?? 0) > 0
  return (
    <>
      {error && !isApiError(error, 412) ? (
        <ErrorState error={error} {...(isForFields ? {} : { kept: t('form.kept') })} />
      ) : null}
      <div className="f-form__buttons">
        <Button type="submit" loading={isSending}>
          {submit}
        </Button>
        {children}
        {onCancel ? (
          <Button variant="tertiary" onClick={onCancel}>
            {t('cancel')}
          </Button>
        ) : null}
        {draft.isDirty ? (
          <span className="f-field__hint">
            {draft.restoredFrom ? (
              <>
                {t('form.restored')} <DateText value={draft.restoredFrom} time />.{' '}
              </>
            ) : (
              `${t('form.draftKept')} `
            )}
            <button type="button" className="ds-link" onClick={draft.clear}>
              {t('form.throwAway')}
            </button>
          </span>
        ) : null}
      </div>
    </>
  )
}
