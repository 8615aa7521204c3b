import { Matches, ValidateBy, ValidateIf, type ValidationOptions } from 'class-validator';

const portMax = 65_535;

/** A URL of one of these schemes. The value itself is never shown: it may hold a password. */
function IsUrlOf(schemes: readonly string[], options: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isUrlOf',
      validator: {
        validate: (value: unknown) =>
          typeof value === 'string' &&
          value
            .split(',')
            .every((url) =>
              schemes.some((scheme) => url.trim().startsWith(`${scheme}://`) && URL.canParse(url)),
            ),
      },
    },
    options,
  );
}

/** Optional means: not set, or set to nothing. */
const Unset = (): PropertyDecorator => ValidateIf((_object, value) => value !== undefined && value !== '');

/** The variables of a service as they stand in the environment, with the sentence for each that is wrong. */
export class Environment {
  @ValidateBy(
    {
      name: 'isPort',
      validator: { validate: (value) => /^\d{1,5}$/.test(String(value)) && Number(value) <= portMax },
    },
    { message: 'PORT must be a port number from 0 to 65535.' },
  )
  PORT: string;

  @Unset()
  @Matches(/^[0-9A-Za-z.:_-]+$/, { message: 'HOST must be a host name or an IP address to listen on.' })
  HOST?: string;

  @Unset()
  @Matches(/^\d{6}(\d{6})?$/, {
    message: 'DIVISION must be an administrative division code of 6 or 12 digits, such as 360827.',
  })
  DIVISION?: string;

  @IsUrlOf(['postgres', 'postgresql'], {
    message:
      'DATABASE_URL must be a PostgreSQL URL, such as postgres://role:password@127.0.0.1:5432/daylight.',
  })
  DATABASE_URL: string;

  @Unset()
  @Matches(/^[a-z][a-z0-9_]{0,62}$/, {
    message: 'DATABASE_SCHEMA must be a schema name of lower-case letters, digits and underscores.',
  })
  DATABASE_SCHEMA?: string;

  @Unset()
  @IsUrlOf(['postgres', 'postgresql'], { message: 'REBUILD_DATABASE_URL must be a PostgreSQL URL.' })
  REBUILD_DATABASE_URL?: string;

  @IsUrlOf(['postgres', 'postgresql', 'esdb', 'esdb+discover'], {
    message: 'RECORD_URL must be a postgres://, esdb:// or esdb+discover:// URL of the record.',
  })
  RECORD_URL: string;

  @IsUrlOf(['nats', 'tls'], { message: 'NATS_URL must be a nats:// URL, such as nats://127.0.0.1:4222.' })
  NATS_URL: string;

  @IsUrlOf(['http', 'https'], {
    message: 'OIDC_ISSUER must be the http(s) URL of the OpenID provider that issues the access tokens.',
  })
  OIDC_ISSUER: string;

  @Unset()
  @Matches(/\S/, { message: 'OIDC_AUDIENCE must be the audience that access tokens name.' })
  OIDC_AUDIENCE?: string;

  @Matches(/\S/, {
    message: 'AUTHOR_KEY_FILE must name the PEM file of the key that signs this service’s events.',
  })
  AUTHOR_KEY_FILE: string;

  @Unset()
  @Matches(/\S/, { message: 'AUTHOR_KEYS_FILE must name the file of all authors’ public keys.' })
  AUTHOR_KEYS_FILE?: string;

  @Unset()
  @Matches(/^(system|simulated)$/, { message: 'CLOCK must be system or simulated.' })
  CLOCK?: string;

  @Unset()
  @Matches(/^(api|worker)(,(api|worker))*$/, { message: 'ROLES must be api, worker, or api,worker.' })
  ROLES?: string;

  @Matches(/\S/, { message: 'DATA_DIR must name a folder that this service may write to.' })
  DATA_DIR: string;

  @Matches(/\S/, { message: 'REFERENCE_DATA_DIR must name the folder of the county’s reference data.' })
  REFERENCE_DATA_DIR: string;

  @Unset()
  @Matches(/\S/, {
    message: 'PERSONAL_MASTER_KEY_FILE must name the file of the master key of personal data.',
  })
  PERSONAL_MASTER_KEY_FILE?: string;

  @Unset()
  @Matches(/^(debug|info|warn|error)$/, { message: 'LOG_LEVEL must be debug, info, warn or error.' })
  LOG_LEVEL?: string;

  @Unset()
  @Matches(/^[a-z][a-z0-9]{0,31}$/, {
    message: 'NATS_NAMESPACE must be a word of lower-case letters and digits.',
  })
  NATS_NAMESPACE?: string;
}
