import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { ConfirmWithUndo } from '../../../../../ui/confirm-with-undo.tsx'
import { DateText } from '../../../../../ui/date-text.tsx'
import { Button } from '../../../../../ui/library.ts'
import { type AnswerText, answerTextQuery, restoreText, retireText } from './queries.ts'

/** A text with what it says, who changed it last and what it said before. */
export function TextCard({ text, onChange }: { text: AnswerText; onChange: () => void }) {
  const t = useTexts('answerTexts')
  const nameOf = useNameOf()
  const cache = useQueryClient()
  const { id, title, version, may } = text
  // The list is read anew after each of them, also when it failed because somebody else was quicker.
  const then = async (act: Promise<unknown>) => {
    try {
      await act
    } finally {
      await cache.invalidateQueries({ queryKey: ['areas'] })
    }
  }
  return (
    <li className="f-answer-text" data-retired={text.retiredAt ? true : undefined}>
      <h3>{title}</h3>
      <p className="f-answer-text__body">{text.body}</p>
      {text.conditions || text.legalBasis ? (
        <dl>
          {text.conditions ? (
            <div>
              <dt>{t('conditions')}</dt>
              <dd className="f-answer-text__body">{text.conditions}</dd>
            </div>
          ) : null}
          {text.legalBasis ? (
            <div>
              <dt>{t('legalBasis')}</dt>
              <dd>{text.legalBasis}</dd>
            </div>
          ) : null}
        </dl>
      ) : null}
      <p className="f-boundary__quiet">
        {t('changedBy', { name: text.changedBy.name, unit: nameOf(text.unit) })},{' '}
        <DateText value={text.changedAt} />
      </p>
      <div className="f-form__buttons">
        {may.change ? (
          <Button variant="tertiary" aria-label={t('change.about', { title })} onClick={onChange}>
            {t('change')}
          </Button>
        ) : null}
        {may.retire ? (
          <ConfirmWithUndo
            variant="tertiary"
            aria-label={t('retire.about', { title })}
            run={() => then(retireText(id, version))}
            undo={() => then(restoreText(id, version + 1))}
            done={t('retire.done')}
          >
            {t('retire')}
          </ConfirmWithUndo>
        ) : null}
        {may.restore ? (
          <ConfirmWithUndo
            variant="tertiary"
            aria-label={t('restore.about', { title })}
            run={() => then(restoreText(id, version))}
            undo={() => then(retireText(id, version + 1))}
            done={t('restore.done')}
          >
            {t('restore')}
          </ConfirmWithUndo>
        ) : null}
      </div>
      {version > 1 ? <History text={text} /> : null}
    </li>
  )
}

/** Who wrote which version, fetched when it is opened. */
function History({ text }: { text: AnswerText }) {
  const t = useTexts('answerTexts')
  const [isOpen, setIsOpen] = useState(false)
  const { data } = useQuery({ ...answerTextQuery(text.id), enabled: isOpen })
  return (
    <details onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary aria-label={t('history.about', { title: text.title })}>{t('history')}</summary>
      <ol reversed className="f-answer-text__versions">
        {(data?.history ?? []).map((one) => (
          <li key={one.version}>
            <p className="f-boundary__quiet">
              {t('history.version', { version: one.version })}: {one.writtenBy.name},{' '}
              <DateText value={one.writtenAt} time />
              {one.retired ? `, ${t('history.retired')}` : null}
            </p>
            <p className="f-answer-text__body">
              <strong>{one.title}</strong> {one.body}
            </p>
          </li>
        ))}
      </ol>
    </details>
  )
}
