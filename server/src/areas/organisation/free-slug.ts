/** What stands in addresses for a name: `Bygg- och miljönämnden` is `bygg-och-miljonamnden`. */
function slugOf(name: string): string {
  const letters = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
  return (
    letters
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 50)
      .replace(/^-+|-+$/g, '') || 'namn'
  )
}

/** The name's slug, with a number behind it when another has taken it. */
export async function freeSlug(name: string, isTaken: (slug: string) => Promise<boolean>): Promise<string> {
  const wanted = slugOf(name)
  let slug = wanted
  for (let number = 2; await isTaken(slug); number++) slug = `${wanted}-${number}`
  return slug
}
