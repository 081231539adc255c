import type { Item } from '../meeting/queries.ts'

/** An item as it is written in its form. */
export type ItemText = {
  title: string
  question: string
  purpose: Item['purpose']
  minutes: string
  /** The owner's name as it stands in the field, and who that is. */
  ownerText: string
  ownerId: string | null
  unitIds: string[]
}

const NEW_MINUTES = 10

export function textOf(item: Item | null): ItemText {
  const content = item?.content
  return {
    title: content?.title ?? '',
    question: content?.question ?? '',
    purpose: item?.purpose ?? 'discuss',
    minutes: String(item?.minutes ?? NEW_MINUTES),
    ownerText: content?.owner?.name ?? '',
    ownerId: content?.owner?.id ?? null,
    unitIds: content?.units.map(({ id }) => id) ?? [],
  }
}

/** Nobody named is the one who puts it there. */
export const ownerOf = ({ ownerText, ownerId }: ItemText): string | null =>
  ownerText.trim() === '' ? null : ownerId
