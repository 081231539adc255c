import { html } from 'ghtml'
import type { Words } from '../../../platform/i18n/words.ts'
import { HIGHEST, LOWEST } from '../../cases/index.ts'
import { type Faults, faultLine } from '../look/fields.ts'

/** What the form sends for "I don't know". */
export const UNKNOWN = 'vet-inte'

/** One question: the numbers from 1 to 10 in a row that can be hit with a thumb, and "I don't know". */
export function scoreField(
  t: Words,
  field: {
    readonly name: string
    readonly label: string
    /** What 1 and 10 mean; left out where it stands once above several questions, at `scaleId`. */
    readonly scale?: string
    readonly scaleId?: string
    readonly value: string
    readonly required: boolean
    readonly faults: Faults
  },
): string {
  const { name, label, scale, scaleId = `${field.name}-scale`, value, required, faults } = field
  const numbers = Array.from({ length: HIGHEST }, (_, at) => String(LOWEST + at))
  const told = [scaleId, ...(faults[name] ? [`${name}-fault`] : [])].join(' ')
  const radio = (one: string, text: string) =>
    html`<label><input type="radio" id="${one === numbers[0] ? name : `${name}-${one}`}" name="${name}" value="${one}" !${one === value ? 'checked' : ''}><span>${text}</span></label>`
  return html`<fieldset class="field scores !${faults[name] ? 'wrong' : ''}" role="radiogroup" aria-describedby="${told}" !${required ? 'aria-required="true"' : ''} !${faults[name] ? 'aria-invalid="true"' : ''}>
<legend>${label}</legend>!${scale ? html`<span class="hint" id="${scaleId}">${scale}</span>` : ''}
!${faults[name] ? faultLine(name, { [name]: t('portal:fault.score') }) : ''}
<div class="score">!${numbers.map((one) => radio(one, one))}!${radio(UNKNOWN, t('portal:howItWent.unknown'))}</div>
</fieldset>`
}
