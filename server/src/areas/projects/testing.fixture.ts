import { must } from '../../../testing/build/build-case.ts'
import type { Json, Person } from '../../../testing/house.ts'

export { addProject, aProject, change, squareAt } from '../../../testing/build/build-project.ts'
export { openStage, type Stage } from '../../../testing/stage.ts'

export const show = async (person: Person, id: string): Promise<Json> =>
  (await must(person.get(`/projects/${id}`))).body
