import { kebab, sentence, snake } from './names.ts'
import { type Generator, NewError, type Project } from './project.ts'

/** The number after the highest of the files in a folder, with four digits. */
function nextNumber(project: Project, folder: string): string {
  const taken = project.list(folder).map((name) => Number(/^(\d{4})/.exec(name)?.[1] ?? 0))
  return String(Math.max(0, ...taken) + 1).padStart(4, '0')
}

export const migration: Generator = {
  usage: '<title>',
  says: 'the next step of the database: npm run new -- migration oars have a length',
  make(words, project) {
    const title = snake(words.join(' '))
    if (!title) throw new NewError('What does it change? npm run new -- migration oars have a length')
    const folder = 'server/migrations'
    project.make(
      `${folder}/${nextNumber(project, folder)}_${title}.sql`,
      `-- ${sentence(words.join(' '))}. Forward only, and safe while the earlier program still runs: add, fill, then use.\n`,
    )
  },
}

export const decision: Generator = {
  usage: '<title>',
  says: 'a decision and its reasons: npm run new -- decision Oars are counted in pairs',
  make(words, project) {
    const title = words.join(' ').trim()
    if (!title) throw new NewError('What was decided? npm run new -- decision Oars are counted in pairs')
    const folder = 'docs/decisions'
    const number = nextNumber(project, folder)
    project.make(`${folder}/${number}-${kebab(title)}.md`, paper(number, title, today()))
  },
}

function today(): string {
  return new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' })
}

const paper = (number: string, title: string, day: string) => `# ${number}. ${sentence(title)}

- ${day}: proposed

## What is the question

## What we do

## Why, and what it costs

## What else was weighed
`
