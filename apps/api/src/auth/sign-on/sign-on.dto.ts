import { Matches } from 'class-validator';
import { Link, Parts, Text } from '../../http/fields.js';
import type { SignOnProvider } from '@app/platform';
import type { Return } from './sign-on.js';

/** SHA-256 in base64url. */
const S256 = /^[A-Za-z0-9_-]{43}$/;

export class BeginSignOn implements Return {
  @Link({
    optional: true,
    example: 'https://app.voorbeeld.nl/aangemeld',
    description: 'The page of a front-end that gets a code, as `#code=…`; its origin has to be configured.',
  })
  returnTo?: string;

  @Text({
    optional: true,
    max: 43,
    example: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    description: 'With `returnTo`: SHA-256, in base64url, of a verifier that the front-end keeps.',
  })
  @Matches(S256)
  challenge?: string;
}

export class ExchangeSignOnCode {
  @Text({ max: 200, example: 'lss_…', description: 'What stood behind `#code=`.' }) code!: string;
  @Text({ min: 43, max: 128, example: 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk' }) verifier!: string;
}

export class SignOnProviderView {
  @Text({ max: 50, example: 'rivierenland' }) id!: string;
  @Text({ max: 200, example: 'Stichting Rivierenland' }) name!: string;
}

export class SignOnProvidersView {
  @Parts(() => SignOnProviderView, { max: 1000 }) items!: SignOnProviderView[];
}

export const toSignOnProvidersView = (providers: readonly SignOnProvider[]): SignOnProvidersView => ({
  items: providers.map(({ id, name }) => ({ id, name })),
});
