import type { PipeTransform } from '@nestjs/common';
import type { TObject } from '@sinclair/typebox';
import { mediaTypeUnsupported } from '../problems/edge-refusals';
import { ProblemException } from '../problems/problem-exception';
import { BodyPipe } from '../schema/schema.pipe';

/** An act's body, checked, and what its sender is told of a file that stood in its place. */
export interface ActBody {
  readonly request: object;
  readonly told?: object;
}
type FileReader = (file: Buffer) => Promise<ActBody>;

/** Takes JSON as it came, or what a file in its place says: both are held to the act's one schema. */
export class ActBodyPipe implements PipeTransform {
  private readonly json: BodyPipe;

  constructor(
    schema: TObject,
    private readonly readUpload?: FileReader,
  ) {
    this.json = new BodyPipe(schema);
  }

  /** @throws ProblemException 400 with a pointer to each fault, 415 for a file where none is read. */
  async transform(body: unknown): Promise<ActBody> {
    if (!Buffer.isBuffer(body)) return { request: await this.json.transform(body) };
    if (this.readUpload === undefined) throw new ProblemException(mediaTypeUnsupported(), { status: 415 });
    const { request, told } = await this.readUpload(body);
    return { request: await this.json.transform(request), told };
  }
}
