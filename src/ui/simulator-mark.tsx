// The strip along the bottom edge that says what this is, on every page.

type SimulatorMarkProps = {
  text: string
  /** Said instead where the screen is narrow. */
  shortText?: string | undefined
}

export function SimulatorMark({ text, shortText = text }: SimulatorMarkProps) {
  return (
    <p className="sticky bottom-0 z-20 flex h-mark items-center justify-center overflow-hidden border-t bg-band px-4 text-xs text-muted">
      <span className="truncate max-md:hidden">{text}</span>
      <span className="truncate md:hidden">{shortText}</span>
    </p>
  )
}
