import { checkCircles } from './arrows/circles.ts'
import { floors } from './arrows/floors.ts'
import { mayImport, type Place, placeOf } from './arrows/places.ts'
import { checkPureRules } from './arrows/pure-rules.ts'
import { type Finding, report } from './source/finding.ts'
import { type Import, type Parsed, parse } from './source/parse.ts'
import { isMain, isTest, projectRoot, readSources, type Source } from './source/read-sources.ts'

/** The arrows between folders: main → app → integrations → areas → platform → kernel, and the web's own. */
export function checkArrows(sources: readonly Source[]): Finding[] {
  const parsed = sources.map(parse)
  const findings = parsed.flatMap((file) => file.imports.flatMap((imported) => judge(file, imported)))
  return [...findings, ...checkCircles(parsed), ...checkPureRules(parsed)]
}

type Fault = { wrong: string; instead: string }

function judge({ source }: Parsed, imported: Import): Finding[] {
  const from = placeOf(source.path)
  const fault = imported.target
    ? judgeArrow(source.path, from, imported.target, placeOf(imported.target))
    : judgePackage(source.path, from, imported)
  return fault ? [{ file: source.path, line: imported.line, ...fault }] : []
}

function judgePackage(file: string, from: Place, { specifier, typeOnly }: Import): Fault | undefined {
  if (from.kind === 'kernel' && !isTest(file) && !typeOnly) {
    return {
      wrong: `the kernel imports ${specifier}`,
      instead: 'the kernel is plain functions without packages or input and output: move this to platform/',
    }
  }
  if (specifier === '@farled/api-client' && from.kind.startsWith('web') && from.kind !== 'webLib') {
    return {
      wrong: 'only web/lib talks to the generated client',
      instead: 'import the wrapped client or the type from web/lib',
    }
  }
  return undefined
}

function judgeArrow(file: string, from: Place, target: string, to: Place): Fault | undefined {
  if (to.kind === 'elsewhere' || file === target) return undefined
  if (isTest(file)) return judgeTest(from, target, to)
  if (isTest(target)) {
    return { wrong: `${target} belongs to tests`, instead: 'move what both need out of the test' }
  }
  if (isWeb(from) && isWeb(to) && partOf(from) && partOf(to) && partOf(from) !== partOf(to)) {
    return {
      wrong: 'the portal and the staff’s web never import each other',
      instead: 'move what both need to web/ui or web/lib',
    }
  }
  if (from.kind === to.kind) return from.name === to.name ? undefined : betweenTwo(from, target, to)
  if (from.kind === 'platform' && to.kind === 'texts') {
    return file.startsWith('server/src/platform/i18n/') ? undefined : wordsElsewhere(file)
  }
  if (to.kind === 'texts' && !mayImport[from.kind].includes('texts')) return wordsElsewhere(file)
  if (!mayImport[from.kind].includes(to.kind)) return upward(from, to)
  if (to.kind === 'area' && from.kind === 'integration' && !isFace(target)) return throughFace(target, to)
  if (to.kind === 'area' && from.kind === 'app' && !isFace(target) && !isRegistration(target)) {
    return {
      wrong: `app opens ${target}`,
      instead: `app joins areas through their area.ts (or index.ts) only`,
    }
  }
  return undefined
}

/** A test comes through the door, so it may lean on anything that stands below it or in server/testing. */
function judgeTest(from: Place, target: string, to: Place): Fault | undefined {
  if (from.kind === 'area' && to.kind === 'area' && from.name !== to.name && !isFace(target)) {
    return throughFace(target, to)
  }
  if (
    isWeb(from) !== isWeb(to) &&
    to.kind !== 'texts' &&
    from.kind !== 'beside' &&
    from.kind !== 'elsewhere'
  ) {
    return upward(from, to)
  }
  return undefined
}

function betweenTwo(from: Place, target: string, to: Place): Fault | undefined {
  const [name, other] = [from.name ?? '', to.name ?? '']
  if (from.kind === 'area') return betweenAreas(name, other, target, to)
  if (from.kind === 'integration') {
    return { wrong: `integration ${name} imports integration ${other}`, instead: 'let app.ts join them' }
  }
  if (from.kind === 'webArea') {
    return {
      wrong: `web area ${name} imports web area ${other}`,
      instead: 'join the two on a page in app/, or move a piece without words of its own to web/ui',
    }
  }
  return undefined
}

function betweenAreas(name: string, other: string, target: string, to: Place): Fault | undefined {
  const known = floors[name]
  if (known?.mayUse.includes(other)) return isFace(target) ? undefined : throughFace(target, to)
  const up = (floors[other]?.floor ?? 0) >= (known?.floor ?? 0)
  return {
    wrong: `area ${name} imports area ${other}, which is not below it`,
    instead: known
      ? up
        ? `let ${other} listen to an event of ${name}, or let ${other} call a function of ${name}’s index.ts`
        : `choose an event, or allow the arrow in tools/arrows/floors.ts with a decision in docs/decisions/`
      : `give ${name} a floor in tools/arrows/floors.ts`,
  }
}

const isFace = (target: string) => /^server\/src\/areas\/[^/]+\/index\.ts$/.test(target)
const isRegistration = (target: string) => /^server\/src\/areas\/[^/]+\/area\.ts$/.test(target)
/** `staff` or `portal`: which of the two webs. */
const partOf = ({ name }: Place) => name?.split('/')[0]
const isWeb = ({ kind }: Place) => kind.startsWith('web')

function throughFace(target: string, { name }: Place): Fault {
  return {
    wrong: `${target} is inside area ${name}`,
    instead: `import from server/src/areas/${name}/index.ts; add the function to that face if others need it`,
  }
}

function wordsElsewhere(file: string): Fault {
  return {
    wrong: `${file.startsWith('web') ? 'only web/lib' : 'only platform/i18n'} opens texts/`,
    instead: file.startsWith('web')
      ? 'ask web/lib for the words'
      : 'carry a code or a key, and let platform/i18n find the words',
  }
}

function upward(from: Place, to: Place): Fault {
  const instead: Partial<Record<Place['kind'], string>> = {
    integration: 'declare a port in the area; the integration implements it and app.ts joins them',
    area: 'the lower takes what it needs as a parameter, or registers it through kernel/area',
    app: 'take it as a parameter; app.ts hands it in',
    main: 'take it as a parameter; main.ts hands it in',
    testing: 'what both need belongs to the program; tests import it from there',
    beside: 'what both need belongs to the program; the tool imports it from there',
    texts: 'carry a key, and let platform/i18n or web/lib find the words',
  }
  return {
    wrong: `${nameOf(from)} imports ${nameOf(to)}: arrows point down`,
    instead: instead[to.kind] ?? 'see “Allowed arrows” in ARCHITECTURE.md',
  }
}

function nameOf({ kind, name }: Place): string {
  const words: Partial<Record<Place['kind'], string>> = {
    webApp: 'web app',
    webArea: 'web area',
    webUi: 'web/ui',
    webLib: 'web/lib',
    apiClient: 'the api client',
    beside: 'a folder beside the program',
  }
  return [words[kind] ?? kind, name].filter(Boolean).join(' ')
}

if (isMain(import.meta.url)) report('arrows', checkArrows(readSources(projectRoot)))
