import { ATTEMPT_SECONDS } from '@app/domain';

const NAME = 'leerspoor-sign-on';

/** Where the cookie goes back to, and whether it may travel without TLS: on this very machine only. */
export interface CookiePlace {
  readonly path: string;
  readonly secure: boolean;
}

/** Binds an attempt to the browser that began it. `Lax`, as the provider's answer comes from another site. */
export function attemptCookie(secret: string, { path, secure }: CookiePlace): string {
  const age = secret === '' ? 0 : ATTEMPT_SECONDS;
  return `${NAME}=${secret}; Path=${path}; Max-Age=${age}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}

/** The secret that a browser brings, where it brings one. */
export const attemptSecretIn = (cookies: string | undefined): string | undefined =>
  /(?:^|;\s*)leerspoor-sign-on=([A-Za-z0-9_-]{43})(?:;|$)/.exec(cookies ?? '')?.[1];
