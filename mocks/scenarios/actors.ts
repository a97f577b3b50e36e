// Who acts in a world beside its people: before anybody has signed in, and from outside.

/** Makes the default credentials of an account. */
export const system = 'System'

/** Gives what no company can give itself. */
export const support = 'Support'
