import { useTexts } from '../../../../lib/i18n.ts'
import { DateText } from '../../../../ui/date-text.tsx'
import { FormText } from './form-text.tsx'
import type { Company } from './queries.ts'

export type Fact = Company['facts'][number]

/** A fact in words. */
export function FactValue({ fact }: { fact: Fact }) {
  const t = useTexts('companies')
  const unknown = t('unknown')
  switch (fact.fact) {
    case 'name':
    case 'activity':
      return fact.value || unknown
    case 'form':
      return <FormText form={fact.value || null} />
    case 'address': {
      const { careOf = '', street = '', postcode = '', city = '' } = fact.value ?? {}
      const town = [postcode, city].filter(Boolean).join(' ')
      return [careOf && `c/o ${careOf}`, street, town].filter(Boolean).join(', ') || unknown
    }
    case 'industries':
      return (
        fact.value?.map(({ code, words }) => `${code.slice(0, 2)}.${code.slice(2)} ${words}`).join('; ') ||
        unknown
      )
    case 'registered':
      return fact.value ? <DateText value={fact.value} /> : unknown
    case 'ended': {
      if (fact.value === null) return unknown
      if (fact.value === false) return t('ended.no')
      const { on, reason } = fact.value
      return (
        <>
          {on ? <DateText value={on} /> : t('ended.yes')}
          {reason ? `, ${reason}` : ''}
        </>
      )
    }
    case 'proceedings':
      if (fact.value === null) return unknown
      if (fact.value.length === 0) return t('proceedings.none')
      return fact.value.map(({ code, words, from }) => (
        <span key={code} className="f-companies__line">
          {words || proceedingOf(code, t)} {from ? <DateText value={from} /> : null}
        </span>
      ))
    case 'advertising':
      return fact.value === null ? unknown : t(fact.value ? 'advertising.blocked' : 'advertising.free')
    case 'active':
      return fact.value === null ? unknown : t(fact.value ? 'active.yes' : 'active.no')
  }
}

const troubles = { KK: 'bankruptcy', LI: 'liquidation', FR: 'restructuring' } as const

function proceedingOf(code: string, t: ReturnType<typeof useTexts<'companies'>>): string {
  return code in troubles ? t(`trouble.${troubles[code as keyof typeof troubles]}`) : code
}
