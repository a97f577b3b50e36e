// The question before a leave, in words: for the dialog, and for the browser's own where that is missing.

/** What is asked of somebody; `settle(true)` leaves. */
export type Asked = { losses: string[]; settle: (leaves: boolean) => void }

export const leaveWords = {
  title: 'Leave without saving?',
  description: 'Leaving discards what has not been saved:',
}

/** The same question as plain lines. */
export function plainQuestion(losses: readonly string[]): string {
  return [leaveWords.title, leaveWords.description, ...losses.map((words) => `• ${words}`)].join(
    '\n',
  )
}
