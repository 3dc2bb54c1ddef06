/** Something to send to an address that somebody gave. */
export interface Parcel {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * What came of it: what the other side answered, or why it did not. `refused_address`: it led to where nothing is sent.
 * `timeout`, `unreachable`, `tls`: for another time.
 */
export type Answered =
  { readonly status: number; readonly retryAfterSeconds: number | undefined } | { readonly failure: SendingFailure };

export type SendingFailure = 'refused_address' | 'timeout' | 'unreachable' | 'tls';

/** A way to the addresses of others. Nothing that goes wrong is thrown: it is an outcome. */
export interface Outgoing {
  post(parcel: Parcel): Promise<Answered>;
}
