import { readPortalConfig } from './portal-config';

const contexts = [
  ['power-registry', 21],
  ['treasury-center', 25],
].map(([name, port]) => ({
  name: String(name),
  title: { zh: `${name}(中文)`, en: '' },
  port: Number(port),
  consumes: [],
  roles: [],
  people: [],
}));
const urlsWith = (environment: Record<string, string>) =>
  readPortalConfig(environment, contexts).upstreams.map(({ url }) => url);

describe('the services behind the portal', () => {
  it('are the contexts, each where it says it listens', () => {
    const { upstreams } = readPortalConfig({}, contexts);
    expect(upstreams[1]).toEqual({
      app: 'treasury-center',
      titleZh: 'treasury-center(中文)',
      url: 'http://127.0.0.1:8105',
    });
  });

  it('are found by one template where a name resolves to a service', () => {
    expect(urlsWith({ CONTEXT_URL_TEMPLATE: 'http://{context}-api' })).toEqual([
      'http://power-registry-api',
      'http://treasury-center-api',
    ]);
  });

  it('may each be somewhere else', () => {
    const environment = {
      CONTEXT_URL_TEMPLATE: 'http://{context}',
      TREASURY_CENTER_URL: 'https://elsewhere:1',
    };
    expect(urlsWith(environment)).toEqual(['http://power-registry', 'https://elsewhere:1']);
  });

  it.each([
    ['PORT', { PORT: '70000' }],
    ['TREASURY_CENTER_URL', { TREASURY_CENTER_URL: 'treasury' }],
    ['CONTEXT_URL_TEMPLATE', { CONTEXT_URL_TEMPLATE: '{context}' }],
  ])('name %s when it is wrong', (variable, environment) => {
    expect(() => readPortalConfig(environment, contexts)).toThrow(`${variable} is wrong`);
  });

  it('are refused by a name that no context has', () => {
    expect(() => readPortalConfig({}, contexts).urlOf('disclosure-platform')).toThrow('disclosure-platform');
  });
});
