import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AuthorEntry } from '@daylight/evidence';
import { code, instant, listOf, object, optional, text } from '@daylight/kernel/messages';
import { Public } from '../identity/decorators';
import { Answers } from '../schema/answers';
import { AUTHOR_ENTRY } from '../tokens';

const authorEntry = object({ keyId: code(), service: code(), publicPem: text(), from: optional(instant) });

/** The public key that verifies this service's events; no secret is in it. */
@ApiTags('evidence')
@Controller('.well-known')
@Public()
export class AuthorKeysController {
  constructor(@Inject(AUTHOR_ENTRY) private readonly author: AuthorEntry) {}

  /** As a verifier's key ring reads it. */
  @Get('author-keys')
  @ApiOperation({ summary: '签名公钥 Public keys of the author' })
  @Answers(object({ authors: listOf(authorEntry) }))
  keys(): { authors: readonly AuthorEntry[] } {
    return { authors: [this.author] };
  }
}
