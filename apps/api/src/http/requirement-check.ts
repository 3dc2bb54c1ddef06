import { PERMISSIONS, type Rule } from '@app/access';
import { Injectable, type OnModuleInit, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { OPEN_TO_MACHINES } from './caller.js';
import { REQUIREMENT, type Requirement } from './requires.js';

/**
 * Stops the boot where a handler names no permission: an operation that nobody thought about is closed. Also where the
 * permission is one that machines may have, and the handler expects people alone, or the other way about.
 */
@Injectable()
export class RequirementCheck implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const operations = this.operations();
    const named = (wrong: readonly Operation[]): string => wrong.map(({ name }) => name).join(', ');
    const open = operations.filter(({ requirement }) => requirement === undefined);
    if (open.length > 0) throw new Error(`These operations name no permission: ${named(open)}.`);
    const unfit = operations.filter((one) => one.openToMachines !== machinesMay(one.requirement));
    if (unfit.length > 0)
      throw new Error(`These operations and the permission map differ on machines: ${named(unfit)}.`);
  }

  private operations(): Operation[] {
    return this.discovery.getControllers().flatMap(({ metatype }) => {
      const prototype = (metatype as { prototype: Record<string, () => void> }).prototype;
      return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
        const handler = prototype[name];
        if (!handler || !Reflect.hasMetadata(PATH_METADATA, handler)) return [];
        const requirement = this.reflector.get<Requirement | undefined>(REQUIREMENT, handler);
        const openToMachines = this.reflector.get<boolean | undefined>(OPEN_TO_MACHINES, handler) ?? false;
        return [{ name: `${metatype?.name}.${name} (${methodOf(handler)})`, requirement, openToMachines }];
      });
    });
  }
}

interface Operation {
  readonly name: string;
  readonly requirement: Requirement | undefined;
  readonly openToMachines: boolean;
}

function machinesMay(requirement: Requirement | undefined): boolean {
  if (requirement === undefined || requirement === 'public') return false;
  const rule: Rule = PERMISSIONS[requirement];
  return rule.machines.length > 0;
}

const methodOf = (handler: object): string =>
  RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number] ?? 'unknown';
