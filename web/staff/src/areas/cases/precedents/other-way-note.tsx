import { useTexts } from '../../../../../lib/i18n.ts'
import type { AnswerDraft } from '../parts/answer-body.ts'
import { usePrecedents } from './use-precedents.ts'

type Props = { partId: string; value: AnswerDraft; headingId: string }

/** Said at the verdict as soon as it is chosen, so that it is not found out at the end. */
export function OtherWayNote({ partId, value, headingId }: Props) {
  const t = useTexts('precedents')
  const { data = [] } = usePrecedents(partId, value)
  const count = data.filter(({ pointsOtherWay }) => pointsOtherWay).length
  return (
    <output className="f-other-way">
      {count > 0 ? (
        <>
          <span>{t('note.otherWay', { count })}</span>{' '}
          <button
            type="button"
            className="ds-link"
            onClick={() => {
              const heading = document.getElementById(headingId)
              heading?.scrollIntoView({ block: 'start' })
              heading?.focus({ preventScroll: true })
            }}
          >
            {t('note.look', { count })}
          </button>
        </>
      ) : null}
    </output>
  )
}
