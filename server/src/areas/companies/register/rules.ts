import { troubleOf } from '../facts/rules.ts'
import type { FactName, FactValue } from '../facts/schema.ts'
import { nameKey } from '../merging/likeness.rules.ts'
import type { RegisterFirm } from './port.ts'

/** The value of a fact that came. */
function told<F extends FactName>(firm: RegisterFirm, name: F): FactValue<F> | undefined {
  const found = firm.facts.find(({ fact }) => fact === name)
  return found && 'value' in found ? (found.value as FactValue<F>) : undefined
}

/**
 * Which of the firms on one number it is: the only one, the one that somebody chose, now or before, else the only one
 * of its name. Undefined when people have to choose.
 */
export function chooseFirm(
  firms: readonly RegisterFirm[],
  known: { readonly chosen: string | undefined; readonly before: string | null; readonly name: string },
): RegisterFirm | undefined {
  if (known.chosen !== undefined) return firms.find(({ firm }) => firm === known.chosen)
  if (firms.length === 1) return firms[0]
  const before = firms.find(({ firm }) => firm !== null && firm === known.before)
  if (before) return before
  const named = firms.filter(({ name }) => nameKey(name) === nameKey(known.name))
  return named.length === 1 ? named[0] : undefined
}

/** What people see of a firm before it is a company here. */
export function summaryOf(firm: RegisterFirm) {
  const place = told(firm, 'address')
  return {
    firm: firm.firm,
    name: firm.name,
    form: told(firm, 'form') ?? '',
    address: [place?.careOf && `c/o ${place.careOf}`, place?.street].filter(Boolean).join(', '),
    city: place?.city ?? '',
    trouble: troubleOf({ ended: told(firm, 'ended'), proceedings: told(firm, 'proceedings') }),
  }
}
