import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLanguage, useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { ImportSteps } from './import-steps.tsx'
import { NONE } from './none.ts'
import { ownUnitsQuery, type StarterUnit, starterUnitsQuery } from './queries.ts'
import { UnitChoices } from './unit-choices.tsx'
import './exchange.css'

/** The map that comes with the program: each kind of unit is one of ours, or one that we don't have. */
export function StarterImport() {
  const t = useTexts('mapFile')
  const nameOf = useNameOf()
  const isEnglish = useLanguage() === 'en'
  const kinds = useQuery(starterUnitsQuery).data
  const own = useQuery(ownUnitsQuery).data
  const [chosen, choose] = useState<Readonly<Record<string, string>>>({})
  if (!kinds || !own) return <Skeletons kind="rows" count={6} />
  const slugs = new Set(own.filter(({ active }) => active).map(({ slug }) => slug))
  // One of the same name is likely the one that is meant; it can be changed.
  const alike = kinds.filter(({ key }) => slugs.has(key)).map(({ key }) => [key, key])
  const choices: Readonly<Record<string, string>> = { ...Object.fromEntries(alike), ...chosen }
  const left = kinds.filter(({ key }) => !choices[key]).length
  const units = kinds.map(({ key }) => ({ key, unit: choices[key] === NONE ? null : (choices[key] ?? null) }))

  function hint({ accountableFor, consultedOn }: StarterUnit): string {
    const titles = accountableFor.map((area) => (isEnglish ? area.titleEn : area.title)).join(', ')
    return [
      titles ? t('starter.accountable', { titles }) : '',
      consultedOn > 0 ? t('starter.asked', { count: consultedOn }) : '',
    ]
      .filter(Boolean)
      .join('; ')
  }

  return (
    <div className="f-exchange__part">
      <UnitChoices
        title={t('starter.title')}
        lead={t('starter.lead')}
        units={kinds.map((kind) => ({ key: kind.key, name: nameOf(kind), hint: hint(kind) }))}
        choices={choices}
        onChoose={(key, unit) => choose({ ...chosen, [key]: unit })}
      />
      {left > 0 ? <p>{t('starter.left', { count: left })}</p> : null}
      <ImportSteps
        request={left === 0 ? { source: { kind: 'starter' }, units } : null}
        onDone={() => choose({})}
      />
    </div>
  )
}
