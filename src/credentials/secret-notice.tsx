// What to do with a value that is shown once, and whether it is live yet.
import { Notice } from '#ui/notice.tsx'

export function SecretNotice({ kind, isSaved }: { kind: string; isSaved: boolean }) {
  return (
    <div aria-live="polite">
      {isSaved ? (
        <Notice tone="success" title="Saved">
          The new {kind} is live. You can copy it until you leave this page; after that nobody can
          see it again.
        </Notice>
      ) : (
        <Notice tone="warning" title="Not saved yet">
          <ul className="list-disc pl-5">
            <li>Copy the {kind} now and keep it in a safe place: it is shown only on this page.</li>
            <li>It does not work before you press Save changes.</li>
          </ul>
        </Notice>
      )}
    </div>
  )
}
