import { html } from 'ghtml'
import type { FieldFault } from '../../../kernel/problem.ts'
import { hasWords, type Words } from '../../../platform/i18n/words.ts'

/** What was wrong, by field name, in words. */
export type Faults = Readonly<Record<string, string>>
export const noFaults: Faults = {}

/** The words for each fault: those of the field itself where it has its own, else the general ones. */
export function faultsInWords(
  t: Words,
  faults: readonly FieldFault[],
  typed: Readonly<Record<string, string>>,
): Faults {
  const told: Record<string, string> = {}
  for (const { path, code, params } of faults) {
    const own = `portal:fault.${path}.${code}`
    told[path] ??= t(hasWords(own) ? own : `errors:${code}`, { ...params, length: typed[path]?.length ?? 0 })
  }
  return told
}

/** Leads to each field that needs mending; stands before everything else on the page. */
export function faultSummary(t: Words, faults: Faults): string {
  const entries = Object.entries(faults)
  if (entries.length === 0) return ''
  return html`<div class="note bad" role="alert" id="faults"><h2>${t('portal:fault.title')}</h2>
<ul>!${entries.map(([name, text]) => html`<li><a href="#${name}">${text}</a></li>`)}</ul>
<p>${t('portal:fault.kept')}</p></div>`
}

type Field = {
  readonly name: string
  /** When several forms of a page have a field of the same name; faults are then told by it. */
  readonly id?: string
  readonly label: string
  readonly value: string
  readonly faults: Faults
  readonly hint?: string
  readonly optional?: string
  readonly big?: boolean
  readonly required?: boolean
}

/** Attributes that tie a field to its hint and its fault. */
function ties({
  name,
  id = name,
  hint,
  faults,
  required,
}: Pick<Field, 'name' | 'id' | 'hint' | 'faults' | 'required'>): string {
  const ids = [...(hint ? [`${id}-hint`] : []), ...(faults[id] ? [`${id}-fault`] : [])]
  return [
    ids.length > 0 ? html`aria-describedby="${ids.join(' ')}"` : '',
    faults[id] ? 'aria-invalid="true"' : '',
    required ? 'aria-required="true"' : '',
  ]
    .filter(Boolean)
    .join(' ')
}

function frame(field: Field, input: string, extra = ''): string {
  const { name, id = name, label, hint, optional, faults, big } = field
  return html`<div class="field !${faults[id] ? 'wrong ' : ''}!${extra}">
<label for="${id}" !${big ? 'class="big"' : ''}>${label}!${optional ? html` <span class="quiet">${optional}</span>` : ''}</label>
!${hint ? html`<span class="hint" id="${id}-hint">${hint}</span>` : ''}
!${faultLine(id, faults)}
!${input}
</div>`
}

export function faultLine(name: string, faults: Faults): string {
  const text = faults[name]
  return text ? html`<span class="fault" id="${name}-fault">${text}</span>` : ''
}

export function textField(
  field: Field & {
    type?: 'text' | 'email' | 'tel' | 'date'
    autocomplete?: string
    narrow?: boolean
    numeric?: boolean
    extra?: string
  },
): string {
  const { name, value, type = 'text', autocomplete, narrow, numeric, extra = '' } = field
  return frame(
    field,
    html`<input id="${name}" name="${name}" type="${type}" value="${value}" !${narrow ? 'class="narrow"' : ''} !${numeric ? 'inputmode="numeric" spellcheck="false"' : ''} autocomplete="${autocomplete ?? 'off'}" !${ties(field)}>`,
    extra,
  )
}

export function textArea(field: Field & { short?: boolean }): string {
  const { name, id = name, value, short } = field
  // The first line break after the tag belongs to HTML, not to the text.
  return frame(
    field,
    html`<textarea id="${id}" name="${name}" rows="${short ? 4 : 7}" !${short ? 'class="short"' : ''} !${ties(field)}>
${value}</textarea>`,
  )
}

export function choice(option: {
  readonly type: 'radio' | 'checkbox'
  readonly name: string
  readonly value: string
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly checked: boolean
}): string {
  const { type, name, value, id, label, hint, checked } = option
  return html`<label class="choice"><input type="${type}" id="${id}" name="${name}" value="${value}" !${checked ? 'checked' : ''}><strong>${label}</strong>!${hint ? html`<span class="hint">${hint}</span>` : ''}</label>`
}

export function fileField(field: {
  name: string
  id?: string
  label: string
  hint: string
  optional: string
  accept: string
}): string {
  return frame(
    { ...field, value: '', faults: noFaults },
    html`<input id="${field.id ?? field.name}" name="${field.name}" type="file" multiple accept="${field.accept}" aria-describedby="${field.id ?? field.name}-hint">`,
  )
}
