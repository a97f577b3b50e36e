// The gallery: every widget in every state, one page each, without the product around it.
import { StrictMode, useRef } from 'react'
import { createRoot } from 'react-dom/client'

import { EmptyState } from '#ui/empty-state.tsx'
import { Frame } from '#ui/frame.tsx'
import { PageBody } from '#ui/page-body.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Section } from '#ui/card.tsx'

import type { GalleryPage } from './gallery-page.ts'
import { pages } from './pages.ts'
import { Theme } from './theme.tsx'

/** `home` is the address of the list of all widgets; each has its page below that. */
export function startGallery(home: string): void {
  const root = createRoot(document.getElementById('root') ?? document.body)
  const show = (path: string) => {
    const name = path.slice(home.length + 1)
    document.title = `${pages[name]?.title ?? 'Widgets'} · Gallery`
    root.render(
      <StrictMode>
        <Gallery key={name} home={home} name={name} />
      </StrictMode>,
    )
  }
  // From one to the next without loading anything again, in browsers that let a page do that.
  globalThis.navigation?.addEventListener('navigate', (event) => {
    const { pathname } = new URL(event.destination.url)
    if (event.canIntercept && !event.hashChange && pathname.startsWith(home)) {
      event.intercept({ handler: async () => show(pathname) })
    }
  })
  show(location.pathname)
  document.documentElement.dataset['appReady'] = ''
}

type GalleryProps = { home: string; name: string }

function Gallery({ home, name }: GalleryProps) {
  const outer = useRef<HTMLDivElement>(null)
  const inner = useRef<HTMLDivElement>(null)
  const page = pages[name]
  const [next] = names.slice(names.indexOf(name) + 1)
  return (
    <Frame
      top={
        <header className="flex min-h-topbar shrink-0 flex-wrap items-center justify-between gap-3 border-b bg-card px-4 lg:px-8">
          <a href={home} className={`${link} font-semibold`}>
            Gallery of widgets
          </a>
          {next !== undefined && (
            <a href={`${home}/${next}`} className={link}>
              Next: {pages[next]?.title}
            </a>
          )}
        </header>
      }
      outer={outer}
      inner={inner}
    >
      <main id="content" tabIndex={-1} className="flex-auto">
        {page ? <Widget page={page} /> : <Index home={home} name={name} />}
      </main>
    </Frame>
  )
}

const names = Object.keys(pages)
const link = 'link inline-flex min-h-6 items-center'

function Widget({ page: { title, about, states } }: { page: GalleryPage }) {
  return (
    <>
      <PageHeader title={title} description={about} />
      <PageBody>
        {Object.entries(states).map(([heading, Example]) => (
          <Section key={heading} title={heading}>
            <Example />
          </Section>
        ))}
      </PageBody>
    </>
  )
}

function Index({ home, name }: GalleryProps) {
  return (
    <>
      <PageHeader title="Widgets" description="What pages are made of, each alone." />
      <PageBody>
        {name !== '' && <EmptyState title={`There is no widget called ${name}`} />}
        <Theme />
        <ul className="grid gap-3">
          {Object.entries(pages).map(([address, { title, about }]) => (
            <li key={address}>
              <a href={`${home}/${address}`} className={link}>
                {title}
              </a>
              <p className="text-xs text-muted">{about}</p>
            </li>
          ))}
        </ul>
      </PageBody>
    </>
  )
}
