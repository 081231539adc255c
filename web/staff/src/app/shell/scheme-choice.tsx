import { MonitorIcon, MoonIcon, SunIcon } from '@navikt/aksel-icons'
import { chooseColourScheme, colourSchemes, useColourScheme } from '../../../../lib/colour-scheme.ts'
import { useTexts } from '../../../../lib/i18n.ts'
import { Segments } from '../../../../ui/segments.tsx'

const icons = {
  auto: <MonitorIcon aria-hidden />,
  light: <SunIcon aria-hidden />,
  dark: <MoonIcon aria-hidden />,
} as const

/** Light, dark, or as the machine has it. */
export function SchemeChoice() {
  const t = useTexts('web')
  const options = colourSchemes.map((value) => ({ value, label: t(`scheme.${value}`), icon: icons[value] }))
  return (
    <Segments label={t('scheme')} value={useColourScheme()} options={options} onChange={chooseColourScheme} />
  )
}
