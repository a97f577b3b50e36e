// Every widget is in the gallery: nobody forgets one.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ui = join(import.meta.dirname, '../ui')
const read = (path: string) => readFileSync(join(import.meta.dirname, path), 'utf8')

const widgets = readdirSync(ui)
  .filter((file) => file.endsWith('.tsx'))
  .filter((file) => /^export (const|function) [A-Z]/m.test(read(`../ui/${file}`)))
  .map((file) => file.replace(/\.tsx$/, ''))

test('each file of src/ui that exports a component has a page of its name, and no other', () => {
  const pages = readdirSync(join(import.meta.dirname, 'pages'))
  expect(widgets.length).toBeGreaterThan(30)
  expect(pages).toEqual(widgets.map((name) => `${name}.tsx`))
})

test.each(widgets)('the page of %s shows that widget, and is in the list', (name) => {
  expect(read(`pages/${name}.tsx`)).toContain(`from '#ui/${name}.tsx'`)
  expect(read('pages.ts')).toContain(`from '#gallery/pages/${name}.tsx'`)
})
