import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { EmptyState } from '../../../../../ui/empty-state.tsx'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Heading } from '../../../../../ui/library.ts'
import { PageHeader } from '../../../../../ui/page-header.tsx'
import { Segments } from '../../../../../ui/segments.tsx'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { BorderCard } from './border-card.tsx'
import { type UnclearBorder, unclearQuery } from './queries.ts'
import './unclear.css'

/** More that can be done at a border, from another part of the house than this. */
export type StepsOf = (border: UnclearBorder & { readonly title: string }) => ReactNode

const spans = [30, 90, 365] as const
type Span = (typeof spans)[number]

/** Where borders between units are unclear, as cases have shown, and the way to draw them. */
export function UnclearPage({ steps }: { steps?: StepsOf }) {
  const t = useTexts('unclear')
  const responsibility = useTexts('responsibility')
  const [days, look] = useState<Span>(365)
  const borders = useQuery(unclearQuery(days))
  const open = borders.data?.filter(({ isDrawn }) => !isDrawn) ?? []
  const drawn = borders.data?.filter(({ isDrawn }) => isDrawn) ?? []
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        above={
          <Link to="/map" className="ds-link">
            {responsibility('title')}
          </Link>
        }
      />
      <Segments
        label={t('span')}
        options={spans.map((value) => ({ value: String(value), label: t(`span.${value}`) }))}
        value={String(days)}
        onChange={(value) => look(spans.find((span) => String(span) === value) ?? 365)}
      />
      {borders.error && !borders.data ? (
        <ErrorState error={borders.error} onRetry={() => void borders.refetch()} />
      ) : !borders.data ? (
        <Skeletons kind="rows" count={4} />
      ) : borders.data.length === 0 ? (
        <EmptyState title={t('none')}>{t('none.text')}</EmptyState>
      ) : (
        <>
          <p className="f-unclear__quiet">{t('rule')}</p>
          <ol className="f-unclear">
            {open.map((border) => (
              <BorderCard key={keyOf(border)} border={border} steps={steps} />
            ))}
          </ol>
          {drawn.length > 0 ? (
            <section className="f-unclear__drawn">
              <Heading level={2} data-size="2xs">
                {t('drawn.heading')}
              </Heading>
              <p className="f-unclear__quiet">{t('drawn.text')}</p>
              <ol className="f-unclear">
                {drawn.map((border) => (
                  <BorderCard key={keyOf(border)} border={border} />
                ))}
              </ol>
            </section>
          ) : null}
        </>
      )}
    </>
  )
}

const keyOf = ({ area, units }: { area: { id: string }; units: { id: string }[] }) =>
  [area.id, ...units.map(({ id }) => id)].join(' ')
