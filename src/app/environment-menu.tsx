// Shows at all times which environment one works in, and switches to the other one.
import { ChevronDown } from 'lucide-react'

import type { Environment } from '#contract/credential.ts'
import { environmentNames } from '#domain/values/environment-name.ts'
import { useSession } from '#page/session.ts'
import { useSwitchPlace } from '#page/switching.ts'
import { Badge } from '#ui/badge.tsx'
import { Button } from '#ui/button.tsx'
import { MenuButton, MenuItem, MenuList } from '#ui/menu-list.tsx'
import { Popover } from '#ui/popover.tsx'

const details: Record<Environment, string> = {
  test: 'For building and trying things out',
  live: 'Practise going live (still simulated)',
}

const environments: Environment[] = ['test', 'live']

/**
 * The environment is in sight at all times and is switched in the top bar. [choice: live.e2e.ts]
 */
export function EnvironmentMenu() {
  const { environment } = useSession()
  const switchTo = useSwitchPlace()

  function choose(chosen: Environment) {
    if (chosen !== environment) void switchTo({ environment: chosen })
  }

  return (
    <Popover
      label="Choose an environment"
      align="end"
      trigger={
        <Button variant="quiet" aria-label={`Environment: ${environmentNames[environment]}`}>
          <span className="text-muted max-md:hidden">Environment:</span>
          <Badge tone={environment}>{environmentNames[environment]}</Badge>
          <ChevronDown aria-hidden />
        </Button>
      }
    >
      <MenuList label="Environments">
        {environments.map((choice) => (
          <MenuItem key={choice}>
            <MenuButton
              isCurrent={choice === environment}
              detail={details[choice]}
              onClick={() => choose(choice)}
            >
              {environmentNames[choice]}
            </MenuButton>
          </MenuItem>
        ))}
      </MenuList>
      <p className="border-t p-3 pb-1 text-xs text-muted">
        Test and Live are separate. Nothing is copied between them.
      </p>
    </Popover>
  )
}
