// How many characters a field of one width a character has room for, as long as it is on screen.
import { useLayoutEffect, useState, type RefObject } from 'react'

/** Infinity while nobody asks, and before the field was measured. */
export function useRoom(field: RefObject<HTMLInputElement | null>, isWanted: boolean): number {
  const [room, setRoom] = useState(Infinity)
  useLayoutEffect(() => {
    const input = field.current
    if (!isWanted || !input) return
    const measure = () => setRoom(roomIn(input))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(input)
    return () => observer.disconnect()
  }, [field, isWanted])
  return isWanted ? room : Infinity
}

function roomIn(input: HTMLInputElement): number {
  const { font, paddingLeft, paddingRight } = getComputedStyle(input)
  const pen = document.createElement('canvas').getContext('2d')
  if (!pen) return Infinity
  pen.font = font
  const inner = input.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
  return Math.floor(inner / pen.measureText('0').width)
}
