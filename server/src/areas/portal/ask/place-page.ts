import { html } from 'ghtml'
import { ACCEPTED_ENDINGS } from '../../../platform/files/kinds.ts'
import type { Page, PageRequest } from '../../../platform/http/page.ts'
import { type Words, words } from '../../../platform/i18n/words.ts'
import { type Faults, faultsInWords, fileField, noFaults, textField } from '../look/fields.ts'
import { fieldsOf } from '../look/form.ts'
import { sizeInWords } from '../look/sizes.ts'
import { openDraft } from './keep-draft.ts'
import { type DraftContent, MOST_DRAFT_FILES, withFiles, withoutFile } from './rules.ts'
import { checkPlace } from './schema.ts'
import { saveStep, showStep, stepAddress, tokenOf } from './step.ts'

export const ACCEPT = ACCEPTED_ENDINGS.map((ending) => `.${ending}`).join(',')

export const placePages: readonly Page[] = [
  {
    method: 'get',
    path: '/fraga/:token/plats',
    permission: 'portal.ask',
    unlisted: true,
    handle: (request) =>
      showStep(request, 'plats', (draft, isWrong) => {
        const t = words(request.locale)
        const typed = { place: draft.place }
        const faults = isWrong ? faultsInWords(t, checkPlace(draft.place).faults, typed) : noFaults
        return { title: t('portal:place.title'), faults, body: form(request, t, draft, faults, isWrong) }
      }),
  },
  {
    method: 'post',
    path: '/fraga/:token/plats',
    permission: 'portal.ask',
    perMinute: 20,
    unlisted: true,
    takesFiles: true,
    admits: async ({ token = '' }, kit, now) => void (await openDraft(kit, 'sv', now, token)),
    handle: (request) => {
      const { place, do: what, remove } = fieldsOf(request.form, ['place', 'do', 'remove'])
      const refused = request.refused.map(({ name, problem }) => ({
        name,
        code: problem.code,
        params: problem.params,
      }))
      return saveStep(
        request,
        'plats',
        (draft) => {
          const kept = { ...withFiles(draft, request.files, refused), place }
          const [at, hash = ''] = remove.split('-')
          return remove
            ? withoutFile(kept, Number(at), hash)
            : { ...kept, placeSeen: draft.placeSeen || what !== 'add' }
        },
        {
          isWrong: (draft) => draft.refused.length > 0 || !checkPlace(draft.place).value,
          stay: Boolean(remove) || what === 'add',
        },
      )
    },
  },
]

function form(request: PageRequest, t: Words, draft: DraftContent, faults: Faults, isWrong: boolean): string {
  const action = stepAddress(tokenOf(request), 'plats')
  const megabytes = Math.floor(request.kit.config.fileLimitBytes / 1024 / 1024)
  const place = textField({
    name: 'place',
    label: t('portal:place.label'),
    hint: t('portal:place.hint'),
    value: draft.place,
    faults,
    optional: t('portal:optional'),
  })
  const files = fileField({
    name: 'files',
    label: t('portal:place.files'),
    hint: t('portal:place.files.hint', { megabytes, maximum: MOST_DRAFT_FILES }),
    optional: t('portal:optional'),
    accept: ACCEPT,
  })
  // Enter in the text field presses the first button of the form, which must not be one that removes a file.
  return html`!${isWrong ? refusedFiles(t, draft.refused) : ''}<form novalidate method="post" action="${action}" enctype="multipart/form-data">
<button class="unseen" name="do" value="next" tabindex="-1" aria-hidden="true">${t('portal:step.next')}</button>
!${place}
!${fileList(t, request, draft)}
!${files}
<button name="do" value="add" class="second">${t('portal:place.add')}</button>
<div class="buttons"><button name="do" value="next">${t('portal:step.next')}</button></div>
</form>`
}

function fileList(t: Words, { locale }: PageRequest, { files }: DraftContent): string {
  if (files.length === 0) return ''
  const rows = files.map(
    ({ name, size, hash }, index) =>
      html`<li><span>${name} <span class="quiet number">${sizeInWords(size, locale)}</span></span><button class="plain" name="remove" value="${`${index}-${hash}`}" aria-label="${t('portal:place.remove.name', { name })}">${t('portal:place.remove')}</button></li>`,
  )
  return html`<h2>${t('portal:place.files.have')}</h2><ul class="files">!${rows}</ul>`
}

function refusedFiles(t: Words, refused: DraftContent['refused']): string {
  if (refused.length === 0) return ''
  return html`<div class="note bad" role="alert"><h2>${t('portal:place.refused')}</h2>
<ul>!${refused.map((file) => html`<li>${refusal(t, file)}</li>`)}</ul>
<p>${t('portal:place.refused.kept')}</p></div>`
}

/** Why a file was not taken in, with its name. */
export function refusal(t: Words, { code, params }: DraftContent['refused'][number]): string {
  return t(code === 'full' ? 'portal:file.full' : `errors:${code}`, params)
}
