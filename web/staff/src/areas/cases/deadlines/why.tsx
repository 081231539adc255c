import { formatTime } from '../../../../../lib/dates.ts'
import { useLanguage, useTexts } from '../../../../../lib/i18n.ts'
import { StatusTag } from '../../../../../ui/status-tag.tsx'
import type { Clock } from './queries.ts'
import { useStepWords } from './use-step-words.ts'

/** The steps that lead to a date, folded away until somebody asks. */
export function Why({ clock, title }: { clock: Clock; title: string }) {
  const t = useTexts('deadlines')
  const language = useLanguage()
  const wordsOf = useStepWords()
  const what = [title, clock.part?.title].filter(Boolean).join(', ')
  return (
    <details className="f-why">
      <summary>
        <span aria-hidden>{t('why')}</span>
        <span className="ds-sr-only">{t('why.of', { what })}</span>
      </summary>
      <ol>
        {clock.steps.map((step) => (
          <li key={JSON.stringify(step)}>{wordsOf(clock, step)}</li>
        ))}
        {clock.limit && clock.steps.length === 0 ? <li>{t('step.notReceived')}</li> : null}
        {clock.dueAt && !clock.endedOn ? (
          <li>{t('closes', { time: formatTime(clock.dueAt, language) })}</li>
        ) : null}
      </ol>
      {clock.limit ? <Law limit={clock.limit} /> : null}
    </details>
  )
}

/** Where the law says so, what follows when the time runs out, and whether it is certain. */
function Law({ limit }: { limit: NonNullable<Clock['limit']> }) {
  const t = useTexts('deadlines')
  const isEnglish = useLanguage() === 'en'
  const note = isEnglish ? limit.noteEn : limit.note
  return (
    <div className="f-why__law">
      {limit.citation ? <p>{t('source', { citation: limit.citation })}</p> : null}
      {limit.late ? <p>{t(`late.${limit.late}`)}</p> : null}
      {note ? <p>{note}</p> : null}
      {limit.doubts.map((doubt) => (
        <p key={doubt}>
          <StatusTag tone="attention" plain>
            {t(`doubt.${doubt}`)}
          </StatusTag>
        </p>
      ))}
    </div>
  )
}
