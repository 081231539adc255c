import { Link } from '@tanstack/react-router'
import { useLanguage, useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { StatusTag } from '../../../../../ui/status-tag.tsx'
import type { Hit, Suggestion } from '../queries.ts'
import { RoleMark } from '../role-mark.tsx'
import { Reasons } from './reasons.tsx'
import { WhoElse } from './who-else.tsx'

/** The areas found, the likeliest first, with who answers and why it matched; and whom to ask when unsure. */
export function Hits({ suggestion: { hits, sure, several } }: { suggestion: Suggestion }) {
  const t = useTexts('responsibility')
  const isEnglish = useLanguage() === 'en'
  const asked = hits.filter(({ isOneOfSeveral }) => isOneOfSeveral)
  return (
    <div className="f-hits">
      <output className="f-field__hint">
        {hits.length === 0 ? '' : t('ask.found', { count: hits.length })}
      </output>
      {several ? (
        <p className="f-hits__several">
          <strong>{t('ask.several')}</strong>{' '}
          {asked.map(({ title, titleEn }) => (isEnglish ? titleEn : title)).join(', ')}
        </p>
      ) : null}
      {sure || several ? null : <WhoElse isNothing={hits.length === 0} />}
      <ol className="f-hits__list">
        {hits.map((hit, nth) => (
          <HitRow key={hit.areaId} hit={hit} isFirst={several ? hit.isOneOfSeveral : sure && nth === 0} />
        ))}
      </ol>
    </div>
  )
}

function HitRow({ hit, isFirst }: { hit: Hit; isFirst: boolean }) {
  const t = useTexts('responsibility')
  const nameOf = useNameOf()
  const title = useLanguage() === 'en' ? hit.titleEn : hit.title
  return (
    <li className="f-hits__hit" data-first={isFirst || undefined}>
      <Link to="/map/$code" params={{ code: hit.code }} className="f-hits__title">
        {title}
      </Link>
      {hit.isOneOfSeveral ? <StatusTag tone="active">{t('ask.oneOfSeveral')}</StatusTag> : null}
      <p className="f-hits__unit">
        <RoleMark of="accountable" />
        {hit.accountableUnit ? (
          <span>
            {t('ask.answers')}{' '}
            <Link to="/units/$slug" params={{ slug: hit.accountableUnit.slug }} className="f-hits__who">
              {nameOf(hit.accountableUnit)}
            </Link>
          </span>
        ) : (
          <strong>{t('gap')}</strong>
        )}
      </p>
      {hit.consultedUnits.length > 0 ? (
        <p className="f-hits__unit">
          <RoleMark of="consulted" />
          <span>
            {t('ask.consult')}{' '}
            {hit.consultedUnits.map((unit, nth) => (
              <span key={unit.id}>
                {nth > 0 ? ', ' : ''}
                <Link to="/units/$slug" params={{ slug: unit.slug }}>
                  {nameOf(unit)}
                </Link>
              </span>
            ))}
          </span>
        </p>
      ) : null}
      <p className="f-hits__words">
        {t('ask.because')} <Reasons of={hit} />
      </p>
    </li>
  )
}
