import { applyDecorators } from '@nestjs/common';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsISO8601,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  IsUrl,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { ApiProperty, ApiPropertyOptional } from './described.js';

/*
 * The kinds of field that requests and views are made of: what is accepted, and how the API's description shows it.
 * `optional`: may be left out. `nullable`: may be null, which empties the field.
 */

interface FieldOptions<Example> {
  readonly example: Example;
  readonly description?: string;
  readonly optional?: boolean;
  readonly nullable?: boolean;
}

function field(
  options: FieldOptions<unknown>,
  schema: Record<string, unknown>,
  ...rules: PropertyDecorator[]
): PropertyDecorator {
  const { optional, nullable, example, description } = options;
  const shown = { ...schema, example, ...(description ? { description } : {}), ...(nullable ? { nullable } : {}) };
  return applyDecorators(
    (optional ? ApiPropertyOptional : ApiProperty)(shown),
    ...(nullable ? [ValidateIf((_, value) => value !== null && (!optional || value !== undefined))] : []),
    ...(optional && !nullable ? [notNullOptional()] : []),
    ...rules,
  );
}

/** Left out is fine; null is not, for it would empty a field that has to have a value. */
const notNullOptional = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);

const trimmed = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

/** As ids are stored and compared. */
const inLowerCase = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => {
    const lower = (item: unknown): unknown => (typeof item === 'string' ? item.toLowerCase() : item);
    return Array.isArray(value) ? value.map(lower) : lower(value);
  });

export const Id = (options: FieldOptions<string>): PropertyDecorator =>
  field(options, { type: 'string', format: 'uuid' }, inLowerCase(), IsUUID());

/** Text of at most `max` characters, white space around it removed. */
export const Text = (options: FieldOptions<string> & { max: number; min?: number }): PropertyDecorator => {
  const { max, min = 1 } = options;
  const schema = { type: 'string', minLength: min, maxLength: max };
  return field(options, schema, trimmed(), IsString(), MinLength(min), MaxLength(max));
};

/** Text that somebody is still typing: as it stands, white space included, also none. */
export const Typed = (options: FieldOptions<string> & { max: number }): PropertyDecorator =>
  field(options, { type: 'string', maxLength: options.max }, IsString(), MaxLength(options.max));

/** A password: taken as it was typed, white space included. */
export const Password = (options: FieldOptions<string> & { max: number; min?: number }): PropertyDecorator => {
  const { max, min = 1 } = options;
  const schema = { type: 'string', format: 'password', minLength: min, maxLength: max };
  return field(options, schema, IsString(), MinLength(min), MaxLength(max));
};

/** A calendar date that exists, in a year of four digits that people live in: PostgreSQL knows no year 0. */
export const Day = (options: FieldOptions<string>): PropertyDecorator =>
  field(
    options,
    { type: 'string', format: 'date' },
    IsISO8601({ strict: true, strictSeparator: true }),
    Matches(/^(?:19|20|21)\d{2}-\d{2}-\d{2}$/),
  );

/** Calendar dates; only in views. */
export const DayList = (options: FieldOptions<string[]> & { max: number }): PropertyDecorator =>
  field(options, { type: 'array', items: { type: 'string', format: 'date' }, maxItems: options.max });

const CLOCK_TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** A time of the day on a clock, to the minute. */
export const ClockTime = (options: FieldOptions<string>): PropertyDecorator =>
  field(
    options,
    { type: 'string', pattern: CLOCK_TIME.source },
    ValidateBy({
      name: 'isClockTime',
      validator: { validate: (value: unknown) => typeof value === 'string' && CLOCK_TIME.test(value) },
    }),
  );

/** A moment in UTC; only in views. */
export const Moment = (options: FieldOptions<string>): PropertyDecorator =>
  field(options, { type: 'string', format: 'date-time' }, IsISO8601());

export const Whole = (options: FieldOptions<number> & { min?: number; max?: number }): PropertyDecorator => {
  const { min = 0, max = 2_147_483_647 } = options;
  return field(options, { type: 'integer', minimum: min, maximum: max }, IsInt(), Min(min), Max(max));
};

export const Decimal = (options: FieldOptions<number> & { min?: number; max?: number }): PropertyDecorator => {
  const { min, max } = options;
  const schema = {
    type: 'number',
    ...(min === undefined ? {} : { minimum: min }),
    ...(max === undefined ? {} : { maximum: max }),
  };
  const limits = [...(min === undefined ? [] : [Min(min)]), ...(max === undefined ? [] : [Max(max)])];
  return field(options, schema, IsNumber(), ...limits);
};

export const Choice = <T extends string>(values: readonly T[], options: FieldOptions<T>): PropertyDecorator =>
  field(options, { type: 'string', enum: [...values] }, IsIn(values));

export const Flag = (options: FieldOptions<boolean>): PropertyDecorator =>
  field(options, { type: 'boolean' }, IsBoolean());

/** A yes or no in a query, where everything is text. */
export const QueryFlag = (options: { description?: string }): PropertyDecorator =>
  field(
    { ...options, optional: true, example: true },
    { type: 'boolean' },
    Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value)),
    IsBoolean(),
  );

/** Each of some texts has a form; who gets it wrong is shown the example. */
const EachLike = (form: RegExp, example: string): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isLike',
      constraints: [example],
      validator: { validate: (value: unknown) => typeof value === 'string' && form.test(value) },
    },
    { each: true },
  );

/** Texts of one form in a query, where one is said once (`?code=1`) and several one after the other (`?code=1&code=2`). */
export const QueryTexts = (
  form: RegExp,
  options: { max: number; example: string[]; description?: string; inCapitals?: boolean },
): PropertyDecorator =>
  field(
    { ...options, optional: true },
    { type: 'array', items: { type: 'string', pattern: form.source }, maxItems: options.max },
    Transform(({ value }: { value: unknown }) => {
      const texts = value === undefined || Array.isArray(value) ? value : [value];
      return options.inCapitals ? texts?.map((text: unknown) => String(text).toUpperCase()) : texts;
    }),
    ArrayMaxSize(options.max),
    EachLike(form, options.example[0] ?? ''),
  );

export const Email = (options: FieldOptions<string>): PropertyDecorator =>
  field(
    options,
    { type: 'string', format: 'email', maxLength: 254 },
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim().toLowerCase() : value)),
    IsEmail(),
    MaxLength(254),
  );

/** A link that a browser may follow: http or https only. */
export const Link = (options: FieldOptions<string>): PropertyDecorator =>
  field(
    options,
    { type: 'string', format: 'uri', maxLength: 2000 },
    IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false }),
    MaxLength(2000),
  );

export const IdList = (options: FieldOptions<string[]> & { max: number }): PropertyDecorator =>
  field(
    options,
    { type: 'array', items: { type: 'string', format: 'uuid' }, maxItems: options.max, uniqueItems: true },
    IsArray(),
    ArrayMaxSize(options.max),
    inLowerCase(),
    ArrayUnique(),
    IsUUID(undefined, { each: true }),
  );

export const TextList = (options: FieldOptions<string[]> & { max: number; maxLength: number }): PropertyDecorator =>
  field(
    options,
    { type: 'array', items: { type: 'string', maxLength: options.maxLength }, maxItems: options.max },
    IsArray(),
    ArrayMaxSize(options.max),
    IsString({ each: true }),
    MaxLength(options.maxLength, { each: true }),
  );

export const ChoiceList = <T extends string>(values: readonly T[], options: FieldOptions<T[]>): PropertyDecorator =>
  field(
    options,
    { type: 'array', items: { type: 'string', enum: [...values] }, uniqueItems: true },
    IsArray(),
    ArrayUnique(),
    IsIn(values, { each: true }),
  );

/** Whole numbers, from nought to `each`. */
export const WholeList = (options: FieldOptions<number[]> & { max: number; each: number }): PropertyDecorator =>
  field(
    options,
    { type: 'array', items: { type: 'integer', minimum: 0, maximum: options.each }, maxItems: options.max },
    IsArray(),
    ArrayMaxSize(options.max),
    IsInt({ each: true }),
    Min(0, { each: true }),
    Max(options.each, { each: true }),
  );

type Class = new () => object;

/** Another object. */
export const Part = (type: () => Class, options: { optional?: boolean; nullable?: boolean } = {}): PropertyDecorator =>
  applyDecorators(
    // The function has to be called `type`: by that name it is known to be asked later.
    ApiProperty({ type: () => type(), required: !options.optional, nullable: options.nullable ?? false }),
    ...(options.optional || options.nullable ? [IsOptional()] : [IsObject()]),
    ValidateNested(),
    Type(type),
  );

/** A list of things that are held to their form one by one: what is wrong with one is no matter of the others. */
export const LooseParts = (type: () => Class, options: { max: number }): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: () => type(), isArray: true, minItems: 1, maxItems: options.max }),
    IsArray(),
    ArrayMinSize(1),
    ArrayMaxSize(options.max),
  );

/** A list of other objects. */
export const Parts = (type: () => Class, options: { optional?: boolean; max: number }): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: () => type(), isArray: true, required: !options.optional, maxItems: options.max }),
    ...(options.optional ? [notNullOptional()] : []),
    IsArray(),
    ArrayMaxSize(options.max),
    // An empty list would be held to nothing.
    IsObject({ each: true }),
    ValidateNested({ each: true }),
    Type(type),
  );
