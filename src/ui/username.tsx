// A username, which breaks where its parts begin and nowhere else, as long as a part has room.
import { Fragment } from 'react'

import { Verbatim } from './sentence.tsx'

/** Copied, it is as it was: a place to break is no character. */
export function Username({ children: username }: { children: string }) {
  return (
    <Verbatim>
      <span className="wrap-anywhere">
        {username.split(/(?<=.[@._])/u).map((part, index) => (
          <Fragment key={index}>
            {index > 0 && <wbr />}
            {part}
          </Fragment>
        ))}
      </span>
    </Verbatim>
  )
}
