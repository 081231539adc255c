import { TrashIcon } from '@navikt/aksel-icons'
import { useTexts } from '../../../../../lib/i18n.ts'
import { Button } from '../../../../../ui/library.ts'
import { TextField } from '../../../../../ui/text-field.tsx'
import type { ProjectFormApi } from './form-api.ts'
import { NO_LINK } from './project-draft.ts'

/** Where more is written of it. */
export function LinkRows({ form }: { form: ProjectFormApi }) {
  const t = useTexts('projectForm')
  const { links } = form.value
  const put = (nth: number, part: Partial<(typeof links)[number]>) =>
    form.change({ links: links.map((one, i) => (i === nth ? { ...one, ...part } : one)) })
  return (
    <fieldset className="f-project-form__rows">
      <legend className="ds-label">{t('links')}</legend>
      {links.map((link, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are known by their place until they have been saved
        <div key={nth} className="f-project-form__row">
          <TextField
            label={t('link.url')}
            type="url"
            name={`link-${nth}`}
            value={link.url}
            error={form.problems[`links.${nth}.url`]}
            onChange={(url) => put(nth, { url })}
          />
          <TextField
            label={t('link.title')}
            optional
            name={`link-title-${nth}`}
            value={link.title}
            error={form.problems[`links.${nth}.title`]}
            onChange={(title) => put(nth, { title })}
          />
          <Button
            icon
            variant="tertiary"
            aria-label={t('link.remove', { nth: nth + 1 })}
            onClick={() => form.change({ links: links.filter((_, i) => i !== nth) })}
          >
            <TrashIcon aria-hidden />
          </Button>
        </div>
      ))}
      <Button variant="secondary" onClick={() => form.change({ links: [...links, NO_LINK] })}>
        {t('link.add')}
      </Button>
    </fieldset>
  )
}
