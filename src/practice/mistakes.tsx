// What is wrong with the file of an exercise, each mistake with its line.
import { Notice } from '#ui/notice.tsx'
import { Sentence } from '#ui/sentence.tsx'

export function Mistakes({ mistakes }: { mistakes: readonly string[] }) {
  return (
    <Notice tone="danger" live="alert" title="What is wrong with it">
      <ul>
        {mistakes.map((words) => (
          <li key={words}>
            <Sentence>{words}</Sentence>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
