import { applyDecorators, Query } from '@nestjs/common';
import { ApiQuery, ApiResponse } from '@nestjs/swagger';
import type { Static, TObject, TSchema } from '@sinclair/typebox';
import type { Immutable } from '@daylight/kernel/messages';
import { plainSchema } from '@daylight/kernel/messages';
import { QueryPipe } from './schema.pipe';

type AnswerTo<S extends TSchema> = Immutable<Static<S>> | Promise<Immutable<Static<S>>>;
/** A handler that answers what the schema says: the compiler holds it to it. */
type AnsweringMethod<S extends TSchema> = <
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a handler's parameters are its own matter
  Handler extends (...args: any[]) => AnswerTo<S>,
>(
  target: object,
  key: string | symbol,
  descriptor: TypedPropertyDescriptor<Handler>,
) => void;

/** Declares what a route answers, for the interface's description and for the compiler. */
export function Answers<S extends TSchema>(schema: S, status = 200): AnsweringMethod<S> {
  const described = ApiResponse({ status, description: '成功 Done', schema: plainSchema(schema) as object });
  return applyDecorators(described) as unknown as AnsweringMethod<S>;
}

/** Declares an answer that is no JSON, such as a file. */
export function AnswersMedia(mediaType: string, description = '文件 File'): MethodDecorator {
  return ApiResponse({
    status: 200,
    description,
    content: { [mediaType]: { schema: { type: 'string' } } },
  });
}

/** The query string, checked and described by its schema. */
export function Asked(schema: TObject): ParameterDecorator {
  return (target, key, index) => {
    if (key === undefined) throw new TypeError('a constructor is not asked anything');
    Query(new QueryPipe(schema))(target, key, index);
    const required = new Set(schema.required ?? []);
    for (const [name, member] of Object.entries(schema.properties))
      describe(
        ApiQuery({ name, required: required.has(name), schema: plainSchema(member) as object }),
        target,
        key,
      );
  };
}

function describe(decorator: MethodDecorator, target: object, key: string | symbol): void {
  const descriptor = Object.getOwnPropertyDescriptor(target, key);
  if (descriptor !== undefined) decorator(target, key, descriptor);
}
