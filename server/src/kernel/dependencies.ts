/** What waits for what: each id with those it needs before it. */
export type Needs = ReadonlyMap<string, readonly string[]>

/**
 * A way round from an id back to itself, or nothing when there is none.
 * @returns the ids in order, each needing the next; the first is not said again
 */
export function findCircle(needs: Needs): string[] | undefined {
  const done = new Set<string>()
  const path: string[] = []
  function walk(id: string): string[] | undefined {
    const at = path.indexOf(id)
    if (at >= 0) return path.slice(at)
    if (done.has(id)) return undefined
    path.push(id)
    for (const needed of needs.get(id) ?? []) {
      const circle = walk(needed)
      if (circle) return circle
    }
    path.pop()
    done.add(id)
    return undefined
  }
  for (const id of needs.keys()) {
    const circle = walk(id)
    if (circle) return circle
  }
  return undefined
}

/** The ids so that each stands after all it needs. What is needed and not among them is left out. @throws RangeError in a circle */
export function inOrder(needs: Needs): string[] {
  if (findCircle(needs)) throw new RangeError('The plan goes round in a circle')
  const order = new Set<string>()
  function add(id: string): void {
    if (order.has(id) || !needs.has(id)) return
    for (const needed of needs.get(id) ?? []) add(needed)
    order.add(id)
  }
  for (const id of needs.keys()) add(id)
  return [...order]
}

/** The needs among those that are left, when some are gone: whoever needed one of them needs what that one needed. */
export function withoutGone(needs: Needs, isGone: (id: string) => boolean): Map<string, string[]> {
  const left = new Map<string, string[]>()
  for (const id of needs.keys()) {
    if (isGone(id)) continue
    const found = new Set<string>()
    const seen = new Set<string>()
    const look = (from: string) => {
      for (const needed of needs.get(from) ?? []) {
        if (seen.has(needed)) continue
        seen.add(needed)
        if (isGone(needed)) look(needed)
        else found.add(needed)
      }
    }
    look(id)
    left.set(id, [...found])
  }
  return left
}
