import { applyDecorators, SetMetadata, type Type } from '@nestjs/common';
import * as mapped from '@nestjs/mapped-types';
import type * as swagger from '@nestjs/swagger';

/*
 * What operations and fields say of themselves for the API's description, under the names of `@nestjs/swagger`. It is
 * kept until somebody asks for the description, and only then is that package loaded: with what it stands on it is a
 * tenth of all modules of the API, and most processes are never asked.
 */

type Swagger = typeof swagger;

/** In the order in which it was written. */
const sayings: ((swagger: Swagger) => void)[] = [];

/** Says it all; what was said before is not said again. */
export function describeWith(swagger: Swagger): void {
  for (const say of sayings.splice(0)) say(swagger);
}

type Said = (...terms: never[]) => (...place: never[]) => unknown;

const later = <Decorator extends Said>(of: (swagger: Swagger) => Decorator): Decorator => {
  const kept =
    (...terms: never[]) =>
    (...place: never[]): void =>
      void sayings.push((swagger) => of(swagger)(...terms)(...place));
  return kept as unknown as Decorator;
};

export const ApiBearerAuth = later(({ ApiBearerAuth: it }) => it);
export const ApiBody = later(({ ApiBody: it }) => it);
export const ApiExtension = later(({ ApiExtension: it }) => it);
export const ApiHeader = later(({ ApiHeader: it }) => it);
export const ApiOperation = later(({ ApiOperation: it }) => it);
export const ApiParam = later(({ ApiParam: it }) => it);
export const ApiProduces = later(({ ApiProduces: it }) => it);
export const ApiProperty = later(({ ApiProperty: it }) => it);
export const ApiPropertyOptional = later(({ ApiPropertyOptional: it }) => it);
export const ApiResponse = later(({ ApiResponse: it }) => it);
export const ApiTags = later(({ ApiTags: it }) => it);

const describedConsumes = later(({ ApiConsumes: it }) => it);

/** Where a handler keeps which kinds of content it reads. */
export const CONSUMED = 'leerspoor:consumed';

/** Which kinds of content an operation reads: described, and held to by the guard of bodies. */
export const ApiConsumes = (...types: string[]): MethodDecorator =>
  applyDecorators(SetMetadata(CONSUMED, types), describedConsumes(...types));

/** All fields of a class, each of which may be left out. */
export function PartialType<T>(whole: Type<T>, options: { skipNullProperties?: boolean } = {}): Type<Partial<T>> {
  const made = mapped.PartialType(whole, options);
  return describedAs(made, whole, () => true, { required: false });
}

/** The fields of a class but these. */
export function OmitType<T, K extends keyof T>(whole: Type<T>, fields: readonly K[]): Type<Omit<T, K>> {
  const made = mapped.OmitType(whole, fields);
  return describedAs(made, whole, (field) => !fields.includes(field as K));
}

/** These fields of a class. */
export function PickType<T, K extends keyof T>(whole: Type<T>, fields: readonly K[]): Type<Pick<T, K>> {
  const made = mapped.PickType(whole, fields);
  return describedAs(made, whole, (field) => fields.includes(field as K));
}

/** The fields of two classes. */
export function IntersectionType<One, Other>(one: Type<One>, other: Type<Other>): Type<One & Other> {
  const made = mapped.IntersectionType(one, other) as Type<One & Other>;
  for (const whole of [one, other]) describedAs(made, whole, () => true);
  return made;
}

/** Where `@nestjs/swagger` keeps the names of a class's fields, each behind a colon, and what is said of one. */
const FIELDS = 'swagger/apiModelPropertiesArray';
const FIELD = 'swagger/apiModelProperties';

function describedAs<Made extends Type>(
  made: Made,
  whole: Type,
  isKept: (field: string) => boolean,
  otherwise: object = {},
): Made {
  const from = whole.prototype as object;
  sayings.push(({ ApiProperty: say }) => {
    const fields = (Reflect.getMetadata(FIELDS, from) as string[] | undefined) ?? [];
    for (const field of fields.map((name) => name.slice(1)).filter(isKept))
      say({ ...(Reflect.getMetadata(FIELD, from, field) as object), ...otherwise })(made.prototype as object, field);
  });
  return made;
}
