// npm run soak: plays stories that nobody has played before against the whole server, and looks after each step for
// what must always hold. `npm run soak -- 500000` says how many steps; without a number they are 100,000.
import { runCommand } from './run/command.ts'

const steps = Number(process.argv[2] ?? 100_000)
if (!Number.isInteger(steps) || steps < 1) {
  console.error(`${process.argv[2]} is no number of steps. Try: npm run soak -- 100000`)
  process.exit(2)
}
const { code } = await runCommand('vitest', ['run', '--project', 'server', 'server/testing/model'], {
  env: { FARLED_SOAK_STEPS: String(steps) },
  onOutput: (text) => process.stdout.write(text),
})
process.exitCode = code
