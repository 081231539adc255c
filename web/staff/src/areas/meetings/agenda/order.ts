/** The same things with one of them somewhere else; `to` counts from the first. */
export function movedTo(ids: readonly string[], id: string, to: number): readonly string[] {
  const from = ids.indexOf(id)
  const last = ids.length - 1
  const place = Math.max(0, Math.min(last, to))
  if (from < 0 || from === place) return ids
  const others = ids.filter((one) => one !== id)
  return [...others.slice(0, place), id, ...others.slice(place)]
}

/** Items in the order of their ids; those that came meanwhile stay last. */
export function inOrderOf<T extends { readonly id: string }>(
  items: readonly T[],
  ids: readonly string[],
): readonly T[] {
  const place = new Map(ids.map((id, nth) => [id, nth]))
  const at = ({ id }: T) => place.get(id) ?? ids.length
  return items.toSorted((a, b) => at(a) - at(b))
}
