/** `OarList`, `oar list` or `oar-list` as its words, in small letters. */
function wordsOf(text: string): string[] {
  return text
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9åäöé]+/)
    .filter(Boolean)
}

export function kebab(text: string): string {
  return plain(wordsOf(text).join('-'))
}

export function snake(text: string): string {
  return plain(wordsOf(text).join('_'))
}

export function pascal(text: string): string {
  return wordsOf(plain(text))
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('')
}

export function camel(text: string): string {
  const name = pascal(text)
  return name.slice(0, 1).toLowerCase() + name.slice(1)
}

/** `addOar` → `oar.add`: a permission or a job is called by its noun, then by what is done. */
export function nounAndVerb(operation: string): string {
  const [verb = '', ...noun] = wordsOf(operation)
  return noun.length > 0 ? `${camel(noun.join(' '))}.${verb}` : verb
}

/** `addOar` → `add oar`, for sentences. */
export function spoken(operation: string): string {
  return wordsOf(operation).join(' ')
}

export function sentence(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

/** File names are plain ASCII, whatever the title. */
function plain(text: string): string {
  return text.replaceAll(/[åä]/g, 'a').replaceAll('ö', 'o').replaceAll('é', 'e')
}
