import { plainToInstance, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  Equals,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  ValidateIf,
  ValidateNested,
  validateSync,
  type ValidationOptions,
} from 'class-validator';
import type { TArray, TObject, TSchema, TString } from '@sinclair/typebox';
import { isBusinessDay } from '@daylight/law';

export type DtoClass = new () => object;

/** How class-validator is asked, everywhere: exactly the declared members and no others. */
export const validatorOptions = {
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: false,
  validationError: { target: false, value: false },
} as const;

const classes = new WeakMap<TSchema, DtoClass>();

/**
 * The class by which class-validator checks what an object schema describes: derived, so that schema and check cannot
 * differ. @throws RangeError for a schema that it could not check faithfully.
 */
export function dtoClassOf(schema: TObject): DtoClass {
  const known = classes.get(schema);
  if (known !== undefined) return known;
  const dto: DtoClass = class DerivedDto {};
  classes.set(schema, dto);
  const required = new Set(schema.required ?? []);
  for (const [name, member] of Object.entries(schema.properties)) {
    for (const decorator of [
      presence(member, required.has(name)),
      ...checksOf(withoutNull(member) ?? member),
    ])
      decorator(dto.prototype as object, name);
  }
  return dto;
}

/** Absent where it may be; null only where the schema says so, and then nothing else is asked of it. */
function presence(schema: TSchema, isRequired: boolean): PropertyDecorator {
  const mayBeNull = withoutNull(schema) !== undefined;
  if (!mayBeNull) return isRequired ? IsDefined() : ValidateIf((_dto, value) => value !== undefined);
  return ValidateIf((_dto, value) => value !== null && (isRequired || value !== undefined));
}

/** The other option of a schema that is something or null. */
function withoutNull(schema: TSchema): TSchema | undefined {
  const options = schema['anyOf'] as TSchema[] | undefined;
  if (options?.length !== 2 || options[1]?.['type'] !== 'null') return undefined;
  return options[0];
}

function checksOf(schema: TSchema, each: ValidationOptions = {}): PropertyDecorator[] {
  if (schema['const'] !== undefined) return [Equals(schema['const'], each)];
  if (schema['enum'] !== undefined) return [IsIn(schema['enum'] as unknown[], each)];
  switch (schema['type']) {
    case 'string':
      return textChecks(schema, each);
    case 'integer':
      return [IsInt(each), ...boundChecks(schema, each)];
    case 'number':
      return [IsNumber({}, each), ...boundChecks(schema, each)];
    case 'boolean':
      return [IsBoolean(each)];
    case 'array':
      return arrayChecks(schema);
    case 'object':
      return objectChecks(schema, each);
    default:
      throw new RangeError(`no check can be derived from ${JSON.stringify(schema)}`);
  }
}

function textChecks(schema: TSchema, each: ValidationOptions): PropertyDecorator[] {
  const { minLength = 0, maxLength, pattern, format } = schema as TString;
  return [
    IsString(each),
    ...(minLength > 0 ? [MinLength(minLength, each)] : []),
    ...(maxLength === undefined ? [] : [MaxLength(maxLength, each)]),
    ...(pattern === undefined ? [] : [Matches(new RegExp(pattern, 'u'), each)]),
    ...formatChecks(format, each),
  ];
}

function formatChecks(format: string | undefined, each: ValidationOptions): PropertyDecorator[] {
  switch (format) {
    case undefined:
      return [];
    case 'date': {
      const message = '须为存在的日期(YYYY-MM-DD) | must be a day that exists';
      return [checkBy('isBusinessDay', isTextOf(isBusinessDay), message, each)];
    }
    case 'date-time': {
      const message = '须为存在的时刻(RFC 3339) | must be an instant that exists';
      return [checkBy('isInstant', isTextOf(isInstant), message, each)];
    }
    case 'uuid':
      return [IsUUID(undefined, each)];
    default:
      throw new RangeError(`no check can be derived from the format ${format}`);
  }
}

function isInstant(text: string): boolean {
  return isBusinessDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));
}

function boundChecks(schema: TSchema, each: ValidationOptions): PropertyDecorator[] {
  const { minimum, maximum } = schema as { minimum?: number; maximum?: number };
  return [
    ...(minimum === undefined ? [] : [Min(minimum, each)]),
    ...(maximum === undefined ? [] : [Max(maximum, each)]),
  ];
}

function arrayChecks(schema: TSchema): PropertyDecorator[] {
  const { minItems, maxItems, items } = schema as TArray;
  if (items['type'] === 'array') throw new RangeError('a list of lists cannot be checked');
  return [
    IsArray(),
    ...(minItems === undefined ? [] : [ArrayMinSize(minItems)]),
    ...(maxItems === undefined ? [] : [ArrayMaxSize(maxItems)]),
    ...checksOf(items, { each: true }),
  ];
}

function objectChecks(schema: TSchema, each: ValidationOptions): PropertyDecorator[] {
  if (schema['properties'] !== undefined) {
    const nested = dtoClassOf(schema as TObject);
    return [
      checkBy('isPlainObject', isPlainObject, '须为对象 | must be an object', each),
      ValidateNested(each),
      Type(() => nested),
    ];
  }
  const values = schema['additionalProperties'];
  if (typeof values !== 'object' || values === null) return [IsObject(each)];
  const entriesMax = (schema['maxProperties'] as number | undefined) ?? Number.POSITIVE_INFINITY;
  const isTable = (value: unknown) => isTableOf(values as TSchema, entriesMax, value);
  return [checkBy('isTable', isTable, '各项不符合要求 | has a member that does not fit', each)];
}

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTableOf(values: TSchema, entriesMax: number, value: unknown): boolean {
  if (!isPlainObject(value)) return false;
  const members = Object.values(value) as unknown[];
  return members.length <= entriesMax && members.every((member) => fits(values, member));
}

function fits(schema: TSchema, value: unknown): boolean {
  if (schema['properties'] === undefined) throw new RangeError('a table holds objects');
  if (!isPlainObject(value)) return false;
  const instance = plainToInstance(dtoClassOf(schema as TObject), value);
  return validateSync(instance, validatorOptions).length === 0;
}

function isTextOf(check: (text: string) => boolean): (value: unknown) => boolean {
  return (value) => typeof value === 'string' && check(value);
}

function checkBy(
  name: string,
  validate: (value: unknown) => boolean,
  message: string,
  each: ValidationOptions,
): PropertyDecorator {
  return ValidateBy({ name, validator: { validate } }, { ...each, message });
}
