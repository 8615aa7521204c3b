import path from 'node:path';
import { openApiOf, type ServiceDefinition } from '@daylight/service-kit';
import { openApiFaults } from '@daylight/service-kit/testing';
import { contextNames, filesBelow, textOf, workspace } from './context-files';

interface Described {
  readonly name: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly roles: readonly { readonly name: string }[];
}

const descriptions = contextNames.map((name) => JSON.parse(textOf(`apps/${name}/context.json`)) as Described);
const declaredRoles = new Set(descriptions.flatMap(({ roles }) => roles.map(({ name }) => name)));

function definitionOf(context: string): ServiceDefinition {
  const file = path.join(workspace, 'apps', context, 'src', `${context}.definition.ts`);
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- found by the convention that this spec keeps
  return (require(file) as { definition: ServiceDefinition }).definition;
}

describe.each(contextNames)('the definition of %s', (context) => {
  const definition = definitionOf(context);
  const described = descriptions.find(({ name }) => name === context);

  it('bears the name and the titles of its description, in what it publishes too', () => {
    expect({ name: definition.name, title: definition.title }).toEqual({
      name: described?.name,
      title: described?.title,
    });
  });

  it('asks only for roles that some context declares', () => {
    const asked = (definition.acts ?? []).flatMap(({ routes }) => routes.flatMap(({ route }) => route.roles));
    expect(asked.filter((role) => !declaredRoles.has(role))).toEqual([]);
    const decorated = filesBelow(`apps/${context}/src`)
      .filter((file) => file.endsWith('.controller.ts'))
      .flatMap((file) =>
        [...textOf(file).matchAll(/@Roles\(([^)]*)\)/g)].flatMap(([, list = '']) => [
          ...list.matchAll(/'([^']+)'/g),
        ]),
      )
      .map(([, role = '']) => role);
    expect(decorated.filter((role) => !declaredRoles.has(role))).toEqual([]);
  });

  it('gives every act a route, or issues it by itself', () => {
    const own = filesBelow(`apps/${context}/src`)
      .filter((file) => /\/(reactions|reference)\//.test(file))
      .map(textOf)
      .join('\n');
    const unreachable = (definition.acts ?? []).flatMap(({ aggregate, routes }) =>
      Object.keys(aggregate.messages.commands as object).filter(
        (act) => !routes.some(({ route }) => route.act === act) && !own.includes(`'${act}'`),
      ),
    );
    expect(unreachable).toEqual([]);
  });

  it('is described so that a client can be generated: every operation has its name, parameters and answers', async () => {
    expect(openApiFaults(await openApiOf(definition))).toEqual([]);
  });
});
