import { useTexts } from '../../../../lib/i18n.ts'

const known = ['AB', 'EF', 'HB', 'KB', 'EK'] as const

/** The legal form in words; one that has none is shown as the register has it, and none as nothing. */
export function formName(form: string | null, t: ReturnType<typeof useTexts<'companies'>>): string {
  const own = known.find((each) => each === form)
  return own ? t(`form.${own}`) : (form ?? '')
}

export function FormText({ form }: { form: string | null }) {
  const t = useTexts('companies')
  return formName(form, t) || t('unknown')
}
