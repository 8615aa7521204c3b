import { ConfigurationError, readDemoIdentityConfig } from './demo-identity-config';

describe('the configuration of the demonstration’s identity provider', () => {
  it('serves this machine alone, because its passwords are public', () => {
    expect(() => readDemoIdentityConfig({ HOST: '0.0.0.0' })).toThrow(ConfigurationError);
    expect(readDemoIdentityConfig({}).host).toBe('127.0.0.1');
  });

  it.each([
    ['PORT', { PORT: 'eighty' }],
    ['PORT', { PORT: '70000' }],
    ['OIDC_ISSUER', { OIDC_ISSUER: 'identity' }],
    ['PORTAL_ORIGIN', { PORTAL_ORIGIN: 'ftp://portal' }],
  ])('names %s when it is wrong', (variable, environment) => {
    expect(() => readDemoIdentityConfig(environment)).toThrow(new RegExp(variable));
  });

  it('makes up people of imported logs only where told to', () => {
    expect(readDemoIdentityConfig({}).scenarioPeople).toBe(false);
    expect(readDemoIdentityConfig({ SCENARIO_PEOPLE: '1' }).scenarioPeople).toBe(true);
  });
});
