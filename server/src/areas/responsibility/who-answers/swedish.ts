/**
 * Swedish words as the search sees them: cut out of free text, without case, and folded to one form per word.
 * The folding is deliberately light. It only has to give the same form for what people write and what the map
 * says; what it misses is caught by compounds and spelling.
 */
export type Token = {
  /** The word exactly as written. */
  readonly raw: string
  /** Lower case, composed, without accents other than å, ä and ö. */
  readonly key: string
  /** Where it begins in the text. */
  readonly at: number
}

/** Longer texts are cut: the longest question that the forms take is 4,000 characters. */
const LONGEST_TEXT = 8000
/** No Swedish word that means anything here is longer; the rest of a longer one is not looked at. */
const LONGEST_WORD = 40

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu

export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.slice(0, LONGEST_TEXT).matchAll(WORD)) {
    const key = wordKey(match[0])
    if (key) tokens.push({ raw: match[0], key, at: match.index })
  }
  return tokens
}

function wordKey(raw: string): string {
  return raw
    .slice(0, LONGEST_WORD)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[éèêë]/g, 'e')
    .replace(/[áàâ]/g, 'a')
    .replace(/ü/g, 'y')
    .replace(/æ/g, 'ä')
    .replace(/ø/g, 'ö')
}

/** Words whose endings look like inflection but are not, with the few that lose a vowel when inflected. */
const IRREGULAR: readonly (readonly [RegExp, string])[] = [
  [/lag(er|ret|rets|ren|erna|erns)$/, 'lager'],
  [/vatt(en|net|nets|nen)$/, 'vatten'],
  [/fönst(er|ret|rets|ren)$/, 'fönster'],
  [/botten|bottnen|bottnar$/, 'botten'],
  [/väst(er|ra)$/, 'väster'],
  [/pap(per|pret|peret)$/, 'papper'],
  [/staket(et|en)?$/, 'staket'],
  [/paket(et|en)?$/, 'paket'],
  [/böcker(na)?$/, 'bok'],
  [/städer(na)?$/, 'stad'],
  [/tänder(na)?$/, 'tand'],
  [/stånd(et|en)?s?$/, 'stånd'],
  [/land(et)?s?$/, 'land'],
  [/länder(na)?$/, 'land'],
  [/sål(de|t|da|d)$/, 'sälj'],
  [/vagn(en|ar|arna)?s?$/, 'vagn'],
  [/kommun(en|er|erna)?s?$/, 'kommun'],
  [/hamn(en|ar|arna)?s?$/, 'hamn'],
  [/byggnad(en|er|erna)?s?$/, 'byggnad'],
  [/byggnation(en|er|erna)?s?$/, 'byggnad'],
]

/** Most words are not, and are not tried against each. */
const MAY_BE_IRREGULAR = new RegExp(IRREGULAR.map(([pattern]) => pattern.source).join('|'))

/** Endings that are part of the word itself. */
const KEPT = /(ledning|tidning|ordning|ställning|våning|utbildning|anläggning|förening|marknad|månad|öring)$/

/** The longest first. */
const SUFFIXES = `
  ningarnas ningarna ningens ingarna ningar ningen ingens andena nings ingar ingen andet ernas
  arnas ornas arens arnes ning ande erna arna orna ades aren ing ade are ena ens ets ers ars ors
  ans nas er ar or en et an ad at as es de te a e
`
  .trim()
  .split(/\s+/)

const VOWEL = /[aeiouyåäö]/

/** One form for all inflections of a word: `bygglovet`, `bygglov` and `byggloven` give the same. */
export function stem(key: string): string {
  if (key.length <= 3) return key
  if (MAY_BE_IRREGULAR.test(key)) {
    for (const [pattern, to] of IRREGULAR) {
      const at = key.search(pattern)
      if (at >= 0) return key.slice(0, at) + to
    }
  }
  return settle(stripSuffix(key))
}

function stripSuffix(key: string): string {
  const bare = key.replace(/(arnas|arna|ens|ar|en|s)$/, '')
  if (KEPT.test(bare)) return bare
  for (const suffix of SUFFIXES) {
    if (!key.endsWith(suffix)) continue
    const rest = key.slice(0, -suffix.length)
    const least = suffix === 'e' || suffix === 'at' || suffix === 'ad' ? 4 : 3
    if (rest.length < least || !VOWEL.test(rest)) continue
    if ((suffix === 'de' || suffix === 'te') && !/[bdfgklmnprsv]$/.test(rest)) continue
    return rest
  }
  return key
}

/** What remains after an ending, made alike: `cykl` is `cykel`, `utrymm` is `utrym`, `byggt` is `bygg`. */
function settle(rest: string): string {
  if (rest.length > 4 && /(ggt|ngt|yrt|öpt|igt)$/.test(rest)) return rest.slice(0, -1)
  if (rest.length > 3 && rest.endsWith('mm')) return rest.slice(0, -1)
  if (rest.length > 3 && /(eln|ern)$/.test(rest)) return rest.slice(0, -1)
  if (rest.length > 3 && /[kgbptdfvsm]l$/.test(rest)) return `${rest.slice(0, -1)}el`
  if (rest.length > 4 && /[bdfgklmnptv]r$/.test(rest)) return rest.slice(0, -1)
  return rest
}

/** How a word sounds when people leave out dots, doubles or write as they speak: `tillstand`, `resturang`. */
export function soundKey(key: string): string {
  return key
    .replace(/[åä]/g, 'a')
    .replace(/ö/g, 'o')
    .replace(/ck/g, 'k')
    .replace(/[qc](?=[aouklrt])/g, 'k')
    .replace(/z/g, 's')
    .replace(/w/g, 'v')
    .replace(/x/g, 'ks')
    .replace(/ph/g, 'f')
    .replace(/([b-df-hj-np-tv-z])\1+/g, '$1')
}
