// Runs speedscope's importer on a file and checks what it understood: speedscope.mjs RELEASE_FOLDER TRACE
import assert from 'node:assert'
import fs from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'

const [folder, trace] = process.argv.slice(2)

function source(prefix) {
  const name = fs.readdirSync(folder).find(file => file.startsWith(prefix) && file.endsWith('.js'))
  return fs.readFileSync(path.join(folder, name), 'utf8')
}

// Their bundles, without what would start the program: it wants a browser.
const library = source('speedscope.').replace(/\},\{\},\[[^\]]*\],\s*null\)/, '},{},[],null)')
const importer = source('import.')
const moduleName = importer.match(/"\.\/trace-event":"(\w+)"/)[1]
globalThis.window = globalThis
vm.runInThisContext(library)
vm.runInThisContext(importer)
const { isTraceEventFormatted, importTraceEvents } = globalThis.parcelRequire(moduleName)

const file = JSON.parse(fs.readFileSync(trace, 'utf8'))
const events = isTraceEventFormatted(file) ? file : file.traceEvents
assert(isTraceEventFormatted(events), 'speedscope does not know the format')
const group = importTraceEvents(events)

const frames = new Set()
for (const profile of group.profiles) profile.forEachFrame(frame => frames.add(frame.name))
console.log(group.profiles.map(profile => profile.name).join('\n'))
console.log([...frames].join('\n'))
const isThere = word => [...frames].some(name => name.includes(word))
for (const word of ['#1 /async-blocking', '#2 /async-blocking', '#3 /all-async-gather', 'call 1', 'call 2', 'queued', 'busy'])
  assert(isThere(word), `speedscope did not find "${word}"`)
assert(group.profiles.some(profile => profile.name.includes('Worker 1')), 'speedscope has no track of worker 1')
