import { Injectable, type OnModuleInit, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { REQUIREMENT } from './requires.js';

/** Stops the boot where a handler names no permission: an operation that nobody thought about is closed. */
@Injectable()
export class RequirementCheck implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const open = this.discovery.getControllers().flatMap(({ metatype }) => {
      const prototype = (metatype as { prototype: Record<string, object> }).prototype;
      return this.scanner
        .getAllMethodNames(prototype)
        .filter((name) => Reflect.hasMetadata(PATH_METADATA, prototype[name] as object))
        .filter((name) => this.reflector.get<unknown>(REQUIREMENT, prototype[name] as () => void) === undefined)
        .map((name) => `${metatype?.name}.${name} (${methodOf(prototype[name] as object)})`);
    });
    if (open.length > 0) throw new Error(`These operations name no permission: ${open.join(', ')}.`);
  }
}

const methodOf = (handler: object): string =>
  RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number] ?? 'unknown';
