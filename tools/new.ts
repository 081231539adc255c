// npm run new -- <what> …: writes the beginning of a thing as it is written here, its failing test first.
import { area } from './new/area.ts'
import { endpoint } from './new/endpoint.ts'
import { job } from './new/job.ts'
import { page } from './new/page.ts'
import { decision, migration } from './new/papers.ts'
import { type Generator, NewError, Project } from './new/project.ts'
import { slice } from './new/slice.ts'
import { runCommand } from './run/command.ts'
import { isMain, projectRoot } from './source/read-sources.ts'

export const generators: Readonly<Record<string, Generator>> = {
  area,
  slice,
  endpoint,
  job,
  page,
  migration,
  decision,
}

/**
 * Makes one thing in a project’s folder and formats what it touched.
 * @returns the files, tests first
 * @throws NewError when what was asked for can’t be made; then nothing is written
 */
export async function makeNew(
  root: string,
  [kind = '', ...args]: readonly string[],
): Promise<{ file: string; isNew: boolean }[]> {
  const generator = Object.hasOwn(generators, kind) ? generators[kind] : undefined
  if (!generator) throw new NewError(`What shall be made?\n${usage()}`)
  const project = new Project(root)
  generator.make(args, project)
  const files = project.finish()
  const code = files.map(({ file }) => file).filter((file) => /\.tsx?$/.test(file))
  if (code.length > 0)
    await runCommand('biome', ['check', '--write', '--vcs-enabled=false', ...code], { cwd: root })
  return files
}

function usage(): string {
  return Object.entries(generators)
    .map(([name, each]) => `  npm run new -- ${name} ${each.usage}\n      ${each.says}`)
    .join('\n')
}

if (isMain(import.meta.url)) {
  try {
    for (const { file, isNew } of await makeNew(projectRoot, process.argv.slice(2))) {
      console.log(`${isNew ? 'made   ' : 'changed'} ${file}`)
    }
  } catch (error) {
    if (!(error instanceof NewError)) throw error
    console.error(error.message)
    process.exitCode = 2
  }
}
