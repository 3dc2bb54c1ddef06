/** What whoever started the command can mend; its message is one sentence and is all that is shown. */
export class BadInput extends Error {}
