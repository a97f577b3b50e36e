// How every search of the product finds words: any case, any accents, any order.

/**
 * A test for texts that have every word of a search somewhere; a search without words finds
 * everything. Made once for many texts.
 */
export function makeMatcher(search: string): (text: string) => boolean {
  const words = wordsOf(search)
  return (given) => {
    if (words.length === 0) return true
    const text = foldText(given)
    return words.every((word) => text.includes(word))
  }
}

/** Whether a search says anything: spaces and what cannot be seen are no words. */
export function hasAnyWord(search: string): boolean {
  return wordsOf(search).length > 0
}

function wordsOf(search: string): string[] {
  return foldText(search).split(' ').filter(Boolean)
}

/**
 * One spelling for comparing: compatibility forms, case, accents, and the dashes and quotes that
 * programs put in make no difference, whatever the language of the browser; what cannot be seen is
 * left out. Words have one space between.
 */
export function foldText(text: string): string {
  // Most texts are plain, and a list has many.
  if (plain.test(text)) return text.toUpperCase()
  const shapes = text.normalize('NFKD').replace(unseen, '')
  // By way of the small letters: the capital ẞ has another capital than ß, the small one.
  const capitals = shapes.toLowerCase().toUpperCase()
  return capitals
    .replace(/[\p{Pd}−]/gu, '-')
    .replace(/[ŁØĐÐĦŦÞÆŒ‘’ʼ“”„]/g, (it) => typed[it] ?? it)
    .replace(/\s+/g, ' ')
}

const plain = /^(?:[!-~]| (?! ))*$/
/** Accents, and characters without a shape of their own. */
const unseen = /[\p{M}\p{Default_Ignorable_Code_Point}]/gu
/** What Unicode does not take apart, as people type it: letters without a stroke, plain quotes. */
const typed: Record<string, string> = {
  Ł: 'L',
  Ø: 'O',
  Đ: 'D',
  Ð: 'D',
  Ħ: 'H',
  Ŧ: 'T',
  Þ: 'TH',
  Æ: 'AE',
  Œ: 'OE',
  '‘': "'",
  '’': "'",
  ʼ: "'",
  '“': '"',
  '”': '"',
  '„': '"',
}
