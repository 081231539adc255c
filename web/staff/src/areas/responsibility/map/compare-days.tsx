import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useLanguage, useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { TextField } from '../../../../../ui/text-field.tsx'
import { type MapRow, mapQuery, type Role } from '../queries.ts'
import { RoleMark } from '../role-mark.tsx'
import { changesBetween } from './changes-between.ts'

/** What differs between the map that is shown and that of another day. */
export function CompareDays({ shown, on }: { shown: readonly MapRow[]; on: string }) {
  const t = useTexts('responsibility')
  const [other, choose] = useState('')
  return (
    <details className="f-map__compare">
      <summary>{t('compare.open')}</summary>
      <TextField
        label={t('compare.day')}
        hint={t('compare.hint')}
        type="date"
        name="compare"
        length="short"
        value={other}
        error={undefined}
        onChange={choose}
      />
      {other && other !== on ? <Changes shown={shown} on={on} other={other} /> : null}
    </details>
  )
}

function Changes({ shown, on, other }: { shown: readonly MapRow[]; on: string; other: string }) {
  const t = useTexts('responsibility')
  const nameOf = useNameOf()
  const language = useLanguage()
  const { data: rows, isPlaceholderData } = useQuery(mapQuery(other))
  // Those of the day before stay until the new ones have come; they would be the wrong answer here.
  if (!rows || isPlaceholderData) return null
  // The other day may be before or after: what is said goes from the earlier to the later.
  const isLater = on !== '' && other > on
  const changes = isLater ? changesBetween(shown, rows) : changesBetween(rows, shown)
  if (changes.length === 0) return <output>{t('compare.none')}</output>
  return (
    <>
      <output>{t('compare.count', { count: changes.length })}</output>
      <ul>
        {changes.map(({ area, unit, before, after }) => (
          <li key={`${area.id} ${unit.id}`}>
            <Link className="ds-link" to="/map/$code" params={{ code: area.code }}>
              {language === 'en' ? area.titleEn : area.title}
            </Link>
            : {nameOf(unit)} <RoleText of={before} /> <span aria-hidden="true">→</span>
            <span className="ds-sr-only">{t('compare.becomes')}</span> <RoleText of={after} />
          </li>
        ))}
      </ul>
    </>
  )
}

function RoleText({ of }: { of: Role | null }) {
  const t = useTexts('responsibility')
  return of ? (
    <>
      <RoleMark of={of} /> {t(`role.${of}`)}
    </>
  ) : (
    <span>{t('compare.noRole')}</span>
  )
}
