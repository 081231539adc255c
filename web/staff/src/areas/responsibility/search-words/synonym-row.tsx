import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useLanguage, useTexts } from '../../../../../lib/i18n.ts'
import { ConfirmWithUndo } from '../../../../../ui/confirm-with-undo.tsx'
import { DateText } from '../../../../../ui/date-text.tsx'
import { Button } from '../../../../../ui/library.ts'
import { restoreSynonym, retireSynonym, type Synonym, staleAfterWords } from './queries.ts'

/** What a phrase means or leads to, who wrote it and when, and what one may do about it. */
export function SynonymRow({ synonym, onChange }: { synonym: Synonym; onChange: () => void }) {
  const t = useTexts('searchWords')
  const isEnglish = useLanguage() === 'en'
  const cache = useQueryClient()
  const { id, version, phrase, means, area, may } = synonym
  // The list is read anew after each of them, also when it failed because somebody else was quicker.
  const then = async (act: Promise<unknown>) => {
    try {
      await act
    } finally {
      await Promise.all(staleAfterWords.map((queryKey) => cache.invalidateQueries({ queryKey })))
    }
  }
  return (
    <li className="f-words__row">
      <div>
        <p className="f-words__said">
          <strong>{phrase}</strong>{' '}
          {area ? (
            <>
              {t('leadsTo')}{' '}
              <Link to="/map/$code" params={{ code: area.code }}>
                {isEnglish ? area.titleEn : area.title}
              </Link>
            </>
          ) : (
            <>
              <span aria-hidden="true">⇄</span> <span className="ds-sr-only">{t('means')}</span>{' '}
              <strong>{means}</strong>
            </>
          )}
        </p>
        <p className="f-words__quiet">
          {t('changedBy', { name: synonym.changedBy.name })}, <DateText value={synonym.changedAt} />
        </p>
      </div>
      <div className="f-form__buttons">
        {may.change ? (
          <Button variant="tertiary" aria-label={t('change.about', { phrase })} onClick={onChange}>
            {t('change')}
          </Button>
        ) : null}
        {may.retire ? (
          <ConfirmWithUndo
            variant="tertiary"
            aria-label={t('retire.about', { phrase })}
            run={() => then(retireSynonym(id, version))}
            undo={() => then(restoreSynonym(id, version + 1))}
            done={t('retire.done', { phrase })}
          >
            {t('retire')}
          </ConfirmWithUndo>
        ) : null}
        {may.restore ? (
          <ConfirmWithUndo
            variant="tertiary"
            aria-label={t('restore.about', { phrase })}
            run={() => then(restoreSynonym(id, version))}
            undo={() => then(retireSynonym(id, version + 1))}
            done={t('restore.done', { phrase })}
          >
            {t('restore')}
          </ConfirmWithUndo>
        ) : null}
      </div>
    </li>
  )
}
