import { RouteConfig } from '@nestjs/platform-fastify';
import { FASTIFY_ROUTE_CONFIG_METADATA } from '@nestjs/platform-fastify/constants.js';

/**
 * Says something on the route of a handler, where it can be read before the body of a request is. `RouteConfig` alone
 * forgets what another decorator said.
 */
export const OnRoute =
  (settings: object): MethodDecorator =>
  (target, key, descriptor) => {
    const handler = descriptor.value as (() => void) | undefined;
    const before = handler ? (Reflect.getMetadata(FASTIFY_ROUTE_CONFIG_METADATA, handler) as object | undefined) : {};
    RouteConfig({ ...before, ...settings })(target, key, descriptor as TypedPropertyDescriptor<unknown>);
  };
