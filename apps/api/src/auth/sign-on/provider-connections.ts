import type { Claims } from '@app/domain';
import { DomainError, isLoopback, NotReachable, NotSignedIn, type SignOnProvider } from '@app/platform';
import { Injectable, Logger } from '@nestjs/common';
import * as openid from 'openid-client';
import { answerSignOn, type Proofs, requestSignOn } from './authorization-code-flow.js';

/** Shorter than a request of ours may take. */
const TIMEOUT_SECONDS = 8;

/**
 * Talks with providers. What one says about itself is asked for when it is first needed, so that nothing here waits for
 * one that is down, and kept until something cannot be reached there.
 */
@Injectable()
export class ProviderConnections {
  private readonly logger = new Logger('SignOn');
  private readonly discovered = new Map<string, Promise<openid.ServerMetadata>>();

  /** Where to send somebody, and what has to be remembered of it. */
  request(provider: SignOnProvider, callbackUrl: string): Promise<{ address: string; proofs: Proofs }> {
    return this.orRefusal(provider, async () =>
      requestSignOn(await this.configurationOf(provider), callbackUrl, provider.scope),
    );
  }

  /** What the provider says of somebody, for an answer of its that came back at this address of ours. */
  claims(provider: SignOnProvider, url: string, proofs: Proofs): Promise<Claims> {
    return this.orRefusal(provider, async () => {
      const config = await this.configurationOf(provider);
      const tokens = await answerSignOn(config, url, proofs);
      const inToken = tokens.claims();
      if (!inToken) throw new NotSignedIn('sign_on_not_trusted');
      if (config.serverMetadata().userinfo_endpoint === undefined) return inToken;
      const asked = await openid.fetchUserInfo(config, tokens.access_token, inToken.sub);
      // What is signed goes before what is only said.
      return { ...asked, ...inToken };
    });
  }

  /**
   * Made anew each time from what was discovered: with it goes the cache of the provider's keys, so that a key counts
   * from the moment that it is published, and no longer than it is.
   */
  private async configurationOf(provider: SignOnProvider): Promise<openid.Configuration> {
    const server = await this.discover(provider);
    const { clientId, clientSecret } = provider;
    const config = new openid.Configuration(server, clientId, {}, clientAuthentication(server, clientSecret));
    // Without this the signature of a token that came over TLS is not looked at.
    openid.enableNonRepudiationChecks(config);
    for (const extend of extensionsFor(provider)) extend(config);
    config.timeout = TIMEOUT_SECONDS;
    return config;
  }

  private discover(provider: SignOnProvider): Promise<openid.ServerMetadata> {
    const known = this.discovered.get(provider.id);
    if (known) return known;
    const { issuer, clientId } = provider;
    const options = { execute: extensionsFor(provider), timeout: TIMEOUT_SECONDS };
    const asked = openid.discovery(new URL(issuer), clientId, undefined, undefined, options).then(
      (config) => config.serverMetadata(),
      (error: unknown) => {
        this.logger.warn(`provider ${provider.id} could not be discovered: ${reasonOf(error)}`);
        throw new NotReachable('sign_on_unreachable');
      },
    );
    this.discovered.set(provider.id, asked);
    return asked;
  }

  /** Says in a code of ours what went wrong. What the provider wrote is read by nobody: it may hold anything. */
  private async orRefusal<T>(provider: SignOnProvider, talk: () => Promise<T>): Promise<T> {
    try {
      return await talk();
    } catch (error) {
      const refusal =
        error instanceof DomainError
          ? error
          : isUnreachable(error)
            ? new NotReachable('sign_on_unreachable')
            : new NotSignedIn('sign_on_not_trusted');
      if (refusal instanceof NotReachable) this.discovered.delete(provider.id);
      if (refusal !== error) this.logger.warn(`sign-on at provider ${provider.id} failed: ${reasonOf(error)}`);
      throw refusal;
    }
  }
}

const extensionsFor = ({ issuer }: SignOnProvider): ((config: openid.Configuration) => void)[] => {
  const url = new URL(issuer);
  return url.protocol === 'http:' && isLoopback(url) ? [openid.allowInsecureRequests] : [];
};

/** How we show who we are: in a header, which is what a provider does that says nothing, or else in the body. */
function clientAuthentication(server: openid.ServerMetadata, secret: string | undefined): openid.ClientAuth {
  if (secret === undefined) return openid.None();
  const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
  return methods.includes('client_secret_basic') ? openid.ClientSecretBasic(secret) : openid.ClientSecretPost(secret);
}

/** No connection, no answer in time, or an answer that is an error page. */
const UNREACHABLE = new Set(['OAUTH_TIMEOUT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON']);

const codeOf = (error: unknown): string => {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : '';
};

const isUnreachable = (error: unknown): boolean => {
  if (codeOf(error) !== '') return UNREACHABLE.has(codeOf(error));
  // What fetch throws where there is no connection: by name, as it is not always the TypeError of this realm.
  const { name, cause } = error as Error;
  return name === 'TypeError' || (cause as Error | undefined)?.name === 'TypeError';
};

/** The errors of RFC 6749 that tell whoever runs the installation what to mend. */
const TOLD =
  /^(invalid_request|invalid_client|invalid_grant|unauthorized_client|unsupported_grant_type|invalid_scope)$/;

/** For the log: codes that are fixed, no text of the provider's, no token, no address. */
function reasonOf(error: unknown): string {
  const { error: told } = error as { error?: unknown };
  const code = /^[A-Z_]{1,60}$/.test(codeOf(error)) ? codeOf(error) : 'no connection';
  return typeof told === 'string' && TOLD.test(told) ? `${code} (${told})` : code;
}
