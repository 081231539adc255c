import { bytesOf } from './find-plan.ts'
import { readMapJson } from './read-map-json.ts'

/** The kinds of unit that the starter map names, each with what it answers for. */
export async function starterUnits() {
  const file = readMapJson((await bytesOf({ kind: 'starter' })).toString('utf8'))
  const titles = new Map(
    (file.areas ?? []).map(({ values }) => [
      values.code,
      { title: values.title ?? '', titleEn: values.titleEn ?? '' },
    ]),
  )
  return (file.units ?? []).map(({ values: { slug = '', name = '', nameEn = '' } }) => {
    const held = (file.responsibilities ?? []).filter(({ values }) => values.unit === slug)
    return {
      key: slug,
      name,
      nameEn,
      accountableFor: held.flatMap(({ values }) => {
        const title = values.role === 'accountable' ? titles.get(values.area) : undefined
        return title ? [title] : []
      }),
      consultedOn: held.filter(({ values }) => values.role !== 'accountable').length,
    }
  })
}
