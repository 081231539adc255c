import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatDay } from '../../../../../lib/dates.ts'
import { useLanguage, useTexts } from '../../../../../lib/i18n.ts'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Button } from '../../../../../ui/library.ts'
import { Modal } from '../../../../../ui/modal.tsx'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { NewRuleForm } from './new-rule-form.tsx'
import { limitQuery, type Rule } from './queries.ts'
import { useTimeWords } from './use-time-words.ts'

type Props = { code: string; title: string; onClose: () => void }

/** What a limit has said and will say, and the way to write in what it says from a day on. */
export function LimitDialog({ code, title, onClose }: Props) {
  const t = useTexts('deadlines')
  const limit = useQuery(limitQuery(code))
  const [writing, write] = useState(false)
  const latest = limit.data?.rules[0]
  return (
    <Modal open title={title} onClose={onClose}>
      {limit.error ? <ErrorState error={limit.error} onRetry={() => void limit.refetch()} /> : null}
      {limit.data ? (
        <>
          <h3 className="f-limits__heading">{t('limits.history')}</h3>
          <ol className="f-limits__history">
            {limit.data.rules.map((rule) => (
              <RuleEntry key={rule.id} rule={rule} />
            ))}
          </ol>
          {writing && latest ? (
            <NewRuleForm code={code} latest={latest} onDone={() => write(false)} />
          ) : limit.data.may.change ? (
            <Button variant="secondary" onClick={() => write(true)}>
              {t('limits.new')}
            </Button>
          ) : null}
        </>
      ) : (
        <Skeletons kind="rows" count={2} />
      )}
    </Modal>
  )
}

function RuleEntry({ rule }: { rule: Rule }) {
  const t = useTexts('deadlines')
  const language = useLanguage()
  const timeOf = useTimeWords()
  const day = (value: string) => formatDay(value, language)
  const note = language === 'en' ? rule.noteEn : rule.note
  return (
    <li>
      <strong>
        {rule.from ? t('limits.from', { day: day(rule.from) }) : t('limits.always')}
        {rule.to ? ` ${t('limits.until', { day: day(rule.to) })}` : ''}
      </strong>
      <p>
        {timeOf(rule)}. {t('limits.new.starts')}: {t(`limits.starts.${rule.starts}`).toLowerCase()}.
      </p>
      <p>{rule.citation ?? t('limits.noSource')}</p>
      {note ? <p>{note}</p> : null}
      <p className="f-limits__quiet">
        {t(`mark.${rule.mark}`)}
        {rule.checkedOn && rule.checkedBy
          ? `. ${t('limits.checked')} ${t('limits.by', { day: day(rule.checkedOn), name: rule.checkedBy })}`
          : ''}
      </p>
    </li>
  )
}
