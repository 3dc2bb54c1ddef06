import { subjectSpace } from '@app/domain';
import type { Config, SignOnProvider } from '@app/platform';
import { NotFound } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../../core.module.js';

/** The providers that whoever runs the installation named, and what they mean for a board. */
@Injectable()
export class SignOnProviders {
  readonly all: readonly SignOnProvider[];

  constructor(@Inject(CONFIG) config: Config) {
    this.all = config.signOn.providers;
  }

  find(id: string): SignOnProvider {
    const provider = this.all.find((one) => one.id === id);
    if (!provider) throw new NotFound('sign_on_provider');
    return provider;
  }

  /** Everybody whose word on who is who a board takes. */
  issuersOf(boardId: string): string[] {
    return this.all.filter(({ board }) => board === boardId).map(subjectSpace);
  }

  /** Whether the people of a board sign in at a provider only: then nobody can act as them with a password. */
  areRequired(boardId: string): boolean {
    return this.all.some(({ board, required }) => required && board === boardId);
  }
}
