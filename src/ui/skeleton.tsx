// A grey block that keeps the place of what is loading.

type SkeletonProps = {
  /** CSS lengths. */
  width?: string | undefined
  height: string
}

export function Skeleton({ width = '100%', height }: SkeletonProps) {
  return (
    <span
      aria-hidden
      style={{ width, height }}
      className="block max-w-full rounded-sm bg-hover forced-colors:border motion-safe:animate-pulse"
    />
  )
}
