/** A mail server, and in whose name it is asked to send. */
export interface MailSettings {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte, by STARTTLS, or not at all; never less than what is said here. */
  readonly security: 'from_the_start' | 'upgraded' | 'none';
  readonly login: { readonly user: string; readonly password: string } | undefined;
  readonly from: MailAddress;
}

export interface MailAddress {
  readonly name: string;
  readonly address: string;
}

/** A mail to one person. */
export interface Mail {
  /** The same each time that it is tried, so that who gets it twice can be shown it once. */
  readonly id: string;
  readonly to: MailAddress;
  readonly language: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Takes a POST that ends this kind of mail (RFC 8058). */
  readonly unsubscribeUrl: string;
}

/**
 * What came of a try. `address_refused`: there is no such mailbox. `refused`: this mail is not taken, for good. `later`:
 * not now. `unreachable`: the server cannot be used at the moment, for this mail or any other.
 */
export type Outcome = 'accepted' | 'address_refused' | 'refused' | 'later' | 'unreachable';

export interface Sent {
  readonly outcome: Outcome;
  /** As a mail server puts it, in codes: never with what it repeats of the mail. */
  readonly reason: string;
}

/** A way to a mail server. Nothing that goes wrong with a mail is thrown: it is an outcome. */
export interface Mailer {
  send(mail: Mail): Promise<Sent>;
  close(): void;
}
