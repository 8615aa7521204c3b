/** The environment is not fit to start with. Each problem is one sentence that names its variable; no secret is in it. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';

  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}
