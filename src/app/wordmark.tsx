// The product's own name and sign, which lead home from every page.
import { KeyRound } from 'lucide-react'
import { Link, useInRouterContext } from 'react-router'

/**
 * The link is the sign, stretched over the name beside it. Its own name is not that of the product,
 * in which the menu's link “API credentials” would be found a second time.
 */
export function Wordmark() {
  return (
    <p className="relative flex min-w-0 items-center gap-2.5 rounded-md font-semibold has-[a:hover]:text-link">
      <HomeLink />
      <span className="truncate">API credentials simulator</span>
    </p>
  )
}

function HomeLink() {
  const isRouted = useInRouterContext()
  const sign = <KeyRound aria-hidden className="size-4.5" />
  const given = { 'aria-label': 'Home', className: look }
  if (isRouted) {
    return (
      <Link to="/" {...given}>
        {sign}
      </Link>
    )
  }
  // Without a router there is no draft to guard: nothing has started.
  return (
    <a href={import.meta.env.BASE_URL} {...given}>
      {sign}
    </a>
  )
}

const look =
  'flex size-8 shrink-0 items-center justify-center rounded-md bg-primary text-on-primary after:absolute after:inset-0'
