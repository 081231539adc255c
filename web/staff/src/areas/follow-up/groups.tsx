import type { ReactNode } from 'react'
import { useTexts } from '../../../../lib/i18n.ts'
import { DataTable } from '../../../../ui/data-table.tsx'
import { factors } from './factors.ts'
import type { Group, Result } from './queries.ts'
import { useFigures } from './use-figures.ts'

type Props = {
  by: 'units' | 'areas'
  groups: readonly Group[]
  /** The group's name, leading to its own figures. */
  nameOf: (group: Group) => ReactNode
}

/** The same figures, group by group. Groups with too few answers are named below, and nothing more is said of them. */
export function Groups({ by, groups, nameOf }: Props) {
  const t = useTexts('followUp')
  const figures = useFigures()
  if (groups.length === 0) return null
  const shown = groups.flatMap(({ result, ...group }) => (result ? [{ ...group, result }] : []))
  const tooFew = groups.filter(({ result }) => !result)
  const figure = (id: string, name: string, cell: (result: Result) => ReactNode) => ({
    id,
    header: name,
    cell: ({ result }: { result: Result }) => cell(result),
    align: 'end' as const,
    narrow: true,
  })
  return (
    <section className="f-results__groups">
      <h2 className="f-results__heading">{t(`${by}.title`)}</h2>
      <p className="f-results__quiet">{t(`${by}.about`)}</p>
      {shown.length > 0 ? (
        <DataTable
          caption={t(`${by}.title`)}
          rows={shown}
          keyOf={({ id }) => id}
          empty={null}
          columns={[
            { id: 'name', header: t(`${by}.column`), cell: nameOf },
            figure('answers', t('answers'), ({ answers }) => answers),
            figure('share', t('share'), ({ share }) => figures.share(share)),
            figure('index', t('index'), ({ index }) => <strong>{figures.one(index)}</strong>),
            // On a phone they are found one step further, at the group itself.
            ...factors.map((factor) => ({
              ...figure(factor, t(`question.${factor}`), (result) => figures.one(result.factors[factor])),
              phone: 'hidden' as const,
            })),
          ]}
        />
      ) : null}
      {tooFew.length > 0 ? (
        <details open={shown.length === 0}>
          <summary>{t(`tooFew.${by}`, { count: tooFew.length })}</summary>
          <ul className="f-results__few">
            {tooFew.map((group) => (
              <li key={group.id}>{nameOf(group)}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  )
}
