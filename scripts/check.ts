import { finish, runTests, steps } from './run.ts'

/** `npm run check`: the fast loop. Types, lint, house rules, messages, and all laws that need no browser, on the embedded database. */
const results = await Promise.all([steps.types(), steps.lint(), steps.house(), steps.messages()])
results.push(await runTests('unit and HTTP, embedded database', ['--project', 'unit', '--project', 'http']))
finish(results)
