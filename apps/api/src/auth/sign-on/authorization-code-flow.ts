import type { AttemptFacts } from '@app/domain';
import { NotSignedIn } from '@app/platform';
import * as openid from 'openid-client';
import { Strategy, type VerifyFunction } from 'openid-client/passport';

/** What has to be remembered of a request until its answer comes. */
export type Proofs = Pick<AttemptFacts, 'state' | 'nonce' | 'codeVerifier'>;

export type TokenAnswer = Parameters<VerifyFunction>[0];

const KEY = 'attempt';
const OPTIONS = { sessionKey: KEY };

/** The part of a request that the strategy looks at; the session is an attempt and no longer. */
interface FlowRequest {
  readonly method: 'GET';
  readonly url: string;
  readonly session: { [KEY]?: { state: string; nonce: string; code_verifier: string } };
}

/**
 * One journey to a provider or back, through passport's strategy of openid-client. That keeps its proofs in a web
 * session and leaves out `state` where the provider can do without; here an attempt stands in for the session, and state,
 * nonce and code verifier are always there.
 */
class AuthorizationCodeFlow extends Strategy {
  override authorizationRequestParams(): Record<string, string> {
    return { state: openid.randomState(), nonce: openid.randomNonce() };
  }

  /** By the attempt, not by what stands in the address: an answer without a code would begin anew. */
  override shouldInitiateAuthRequest(request: unknown): boolean {
    return (request as FlowRequest).session[KEY] === undefined;
  }

  /** Never from the headers of the request, which its sender writes. */
  override currentUrl(request: unknown): URL {
    return new URL((request as FlowRequest).url);
  }
}

/** Where to send somebody who wants to sign on, and what to remember. */
export async function requestSignOn(
  config: openid.Configuration,
  callbackURL: string,
  scope: string,
): Promise<{ address: string; proofs: Proofs }> {
  const flow = new AuthorizationCodeFlow({ ...OPTIONS, config, callbackURL, scope }, () => undefined);
  const session: FlowRequest['session'] = {};
  const { redirectTo } = await travel(flow, { method: 'GET', url: callbackURL, session });
  const kept = session[KEY];
  if (!redirectTo || !kept) throw new Error('The strategy began nothing.');
  return { address: redirectTo, proofs: { state: kept.state, nonce: kept.nonce, codeVerifier: kept.code_verifier } };
}

/** The tokens that the provider gives for its answer (`url`, as it came), once everything about them is right. */
export async function answerSignOn(
  config: openid.Configuration,
  url: string,
  { state, nonce, codeVerifier }: Proofs,
): Promise<TokenAnswer> {
  const flow = new AuthorizationCodeFlow({ ...OPTIONS, config }, (tokens, verified) => void verified(null, tokens));
  const session = { [KEY]: { state, nonce, code_verifier: codeVerifier } };
  const { tokens } = await travel(flow, { method: 'GET', url, session });
  if (!tokens) throw new NotSignedIn('sign_on_not_trusted');
  return tokens;
}

/** Runs the strategy as passport does: it ends in one of these ways, which it is given as functions. */
function travel(flow: Strategy, request: FlowRequest): Promise<{ redirectTo?: string; tokens?: TokenAnswer }> {
  return new Promise((resolve, reject) => {
    const ends = {
      redirect: (redirectTo: string) => resolve({ redirectTo }),
      success: (tokens: TokenAnswer) => resolve({ tokens }),
      // They were asked whether they want this, and did not.
      fail: () => reject(new NotSignedIn('sign_on_cancelled')),
      error: (error: Error) => reject(error),
      pass: () => reject(new Error('The strategy decided nothing.')),
    };
    Object.assign(flow, ends).authenticate(request as never, {});
  });
}
