import { Link } from '@tanstack/react-router'
import { useLanguage, useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { useWrite } from '../../../../../lib/use-write.ts'
import { DataTable } from '../../../../../ui/data-table.tsx'
import { DateText } from '../../../../../ui/date-text.tsx'
import { EmptyState } from '../../../../../ui/empty-state.tsx'
import { Button } from '../../../../../ui/library.ts'
import { StatusTag } from '../../../../../ui/status-tag.tsx'
import { checkLimit, type Limit, staleAfterLimit } from './queries.ts'
import { useTimeWords } from './use-time-words.ts'

type Props = {
  limits: readonly Limit[] | undefined
  mayChange: boolean
  error: unknown
  onRetry: () => void
  onLook: (limit: Limit) => void
}

/** One row a limit: the time, where it stands, who looked it up last, and what speaks against trusting it. */
export function LimitTable({ limits, mayChange, error, onRetry, onLook }: Props) {
  const t = useTexts('deadlines')
  const isEnglish = useLanguage() === 'en'
  const timeOf = useTimeWords()
  const titleOf = (limit: Limit) => (isEnglish ? limit.titleEn : limit.title)
  return (
    <DataTable
      caption={t('limits.title')}
      rows={limits}
      keyOf={({ code }) => code}
      error={error}
      onRetry={onRetry}
      empty={<EmptyState title={t('limits.noDoubt')} />}
      columns={[
        { id: 'limit', header: t('limits.limit'), cell: (limit) => <strong>{titleOf(limit)}</strong> },
        { id: 'time', header: t('limits.time'), cell: ({ now }) => (now ? timeOf(now) : t('limits.noTime')) },
        {
          id: 'source',
          header: t('limits.source'),
          cell: ({ now }) => now?.citation ?? t('limits.noSource'),
        },
        { id: 'checked', header: t('limits.checked'), cell: (limit) => <Checked limit={limit} /> },
        { id: 'areas', header: t('limits.areas'), cell: (limit) => <Areas limit={limit} /> },
        {
          id: 'act',
          header: t('limits.acts'),
          phone: 'bare',
          cell: (limit) => (
            <span className="f-limits__acts">
              {mayChange ? <Check limit={limit} title={titleOf(limit)} /> : null}
              <Button
                variant="tertiary"
                aria-label={t('limits.open.of', { what: titleOf(limit) })}
                onClick={() => onLook(limit)}
              >
                {t('limits.open')}
              </Button>
            </span>
          ),
        },
      ]}
    />
  )
}

function Checked({ limit: { now } }: { limit: Limit }) {
  const t = useTexts('deadlines')
  if (!now) return null
  return (
    <span className="f-limits__checked">
      {now.checkedOn ? (
        <span>
          <DateText value={now.checkedOn} />
          {now.checkedBy ? <>, {now.checkedBy}</> : null}
        </span>
      ) : null}
      {now.doubts.map((doubt) => (
        <StatusTag key={doubt} tone="attention" plain>
          {t(`doubt.${doubt}`)}
        </StatusTag>
      ))}
    </span>
  )
}

function Areas({ limit: { areas } }: { limit: Limit }) {
  const t = useTexts('deadlines')
  const nameOf = useNameOf()
  if (areas.length === 0) return t('limits.areas.none')
  return (
    <details className="f-limits__areas">
      <summary>{t('limits.areas.many', { count: areas.length })}</summary>
      <ul>
        {areas.map((area) => (
          <li key={area.id}>
            <Link to="/map/$code" params={{ code: area.code }}>
              {nameOf({ name: area.title, nameEn: area.titleEn })}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Check({ limit, title }: { limit: Limit; title: string }) {
  const t = useTexts('deadlines')
  const check = useWrite<string, unknown>({
    call: checkLimit,
    invalidates: () => staleAfterLimit,
    onDone: () => showToast({ tone: 'good', message: t('limits.check.done', { what: title }) }),
  })
  return (
    <Button
      variant="secondary"
      loading={check.isPending}
      aria-label={t('limits.check.of', { what: title })}
      onClick={() => check.mutate(limit.code)}
    >
      {t('limits.check')}
    </Button>
  )
}
