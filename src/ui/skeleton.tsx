// A grey block that keeps the place of what is loading.

type SkeletonProps = {
  /** A CSS length. */
  height: string
}

export function Skeleton({ height }: SkeletonProps) {
  return (
    <span
      aria-hidden
      style={{ height }}
      className="block max-w-full rounded-sm bg-hover forced-colors:border motion-safe:animate-pulse"
    />
  )
}
