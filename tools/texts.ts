import { type Finding, report } from './source/finding.ts'
import { parse } from './source/parse.ts'
import { isMain, projectRoot, readSources, type Source } from './source/read-sources.ts'
import { readCatalogue } from './texts/catalogue.ts'
import { type Catalogues, compareCatalogues } from './texts/compare.ts'
import { findSwedish, findUnknownKeys, findWordless } from './texts/words-in-code.ts'

/** Swedish and English complete, every refusal with words, and no words in code. */
export function checkTexts(sources: readonly Source[], catalogues: Catalogues): Finding[] {
  const texts = new Map(sources.map(({ path, text }) => [path, text]))
  const files = sources.map(parse)
  return [
    ...compareCatalogues(catalogues, (file) => texts.get(file) ?? ''),
    ...files.flatMap((file) => [...findSwedish(file), ...findUnknownKeys(file, catalogues)]),
    ...findWordless(files, catalogues),
  ]
}

export async function readCatalogues(root: string): Promise<Catalogues> {
  return { sv: await readCatalogue(root, 'sv'), en: await readCatalogue(root, 'en') }
}

if (isMain(import.meta.url))
  report('texts', checkTexts(readSources(projectRoot), await readCatalogues(projectRoot)))
