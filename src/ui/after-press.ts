// Lets what goes away wait until nobody is pressing: else what is pressed moves from under the pointer.

let isPressing = false
addEventListener('pointerdown', () => (isPressing = true), { capture: true })
for (const end of ['pointerup', 'pointercancel']) {
  addEventListener(end, () => (isPressing = false), { capture: true })
}

/** Calls it now or, while the pointer is down, once it is up: a field loses the focus at the press. */
export function afterPress(act: () => void): void {
  if (!isPressing) return act()
  const done = () => {
    removeEventListener('pointerup', done)
    removeEventListener('pointercancel', done)
    act()
  }
  addEventListener('pointerup', done)
  addEventListener('pointercancel', done)
}
