/**
 * @typedef {import('../../libs/kernel/src/messages/reference').MessagesReference} MessagesReference
 * @typedef {MessagesReference['events'][number]} EventReference
 * @typedef {MessagesReference['commands'][number]} CommandReference
 * @typedef {EventReference['fields'][number]} FieldReference
 * @typedef {{ zh: string, en: string }} Bilingual
 * @typedef {{ act: string, method: string, path: string, roles: readonly string[] }} RouteReference
 * @typedef {{ messages: MessagesReference, routes: readonly RouteReference[] }} AggregateReference
 */

/** Who ever sees a field of a kind. */
const readers = {
  open: '公开 everybody',
  words: '本中心 the context alone',
  sealed: '密存 sealed, never published',
  internal: '本中心 the context alone',
};
const publishedWords = '公开前遮蔽 everybody, once masked';

/**
 * The reference page of a context's messages, in Markdown.
 * @param {string} context @param {Bilingual} title @param {readonly AggregateReference[]} aggregates
 */
export function messagesPage(context, title, aggregates) {
  return [
    `# ${title.zh} ${title.en}: messages`,
    '<!-- Written by tools/docs/write-messages.mjs from the declarations; nobody edits it. -->',
    `What \`${context}\` says and is told, as its contracts declare it. Words in ‹ › stand for data. Its rules: [${context}](${context}.md).`,
    ...aggregates.flatMap(aggregateSection),
  ].join('\n\n');
}

/** @param {AggregateReference} aggregate */
function aggregateSection({ messages, routes }) {
  const { aggregate, title, events, commands, queries } = messages;
  return [
    `## ${title.zh} ${title.en} (\`${aggregate}\`)`,
    ...(events.length === 0 ? [] : ['### Events', eventTable(events), ...events.flatMap(eventSection)]),
    ...(commands.length === 0
      ? []
      : ['### Commands', commandTable(commands, routes), ...commands.flatMap(commandSection)]),
    ...queries.flatMap((query) => [
      `### Query \`${query.name}\`: ${words(query.title)}`,
      'Asked:',
      fieldTable(query.question),
      'Answered:',
      fieldTable(query.answer),
    ]),
  ];
}

/** @param {readonly EventReference[]} events */
function eventTable(events) {
  const rows = events.map(({ name, version, summary, statuses }) => [
    `\`${name}\``,
    String(version),
    words(summary),
    statuses.map(words).join('; '),
  ]);
  return table(['event', 'version', 'what happened', 'status from then on'], rows);
}

/** @param {EventReference} event */
function eventSection({ name, fields }) {
  return fields.length === 0 ? [] : [`#### ${name}`, fieldTable(fields)];
}

/** @param {readonly CommandReference[]} commands @param {readonly RouteReference[]} routes */
function commandTable(commands, routes) {
  const rows = commands.map(({ name, title }) => {
    const route = routes.find(({ act }) => act === name);
    const address = route === undefined ? '' : `\`${route.method} /${route.path}\``;
    return [
      `\`${name}\``,
      words(title),
      address,
      (route?.roles ?? []).map((role) => `\`${role}\``).join(', '),
    ];
  });
  return table(['command', 'what it does', 'route', 'roles'], rows);
}

/** @param {CommandReference} command */
function commandSection({ name, fields }) {
  return fields.length === 0 ? [] : [`#### ${name}`, fieldTable(fields)];
}

/** @param {readonly FieldReference[]} fields */
function fieldTable(fields) {
  const rows = fields.map(({ name, title, kind, published, optional, type }) => [
    `\`${name}\`${optional ? '?' : ''}`,
    words(title),
    type,
    kind,
    kind === 'words' && published ? publishedWords : readers[kind],
  ]);
  return table(['field', 'title', 'type', 'kind', 'who sees it'], rows);
}

/** @param {readonly string[]} head @param {readonly (readonly string[])[]} rows */
function table(head, rows) {
  const line = (/** @type {readonly string[]} */ cells) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** @param {Bilingual} text */
function words({ zh, en }) {
  return [zh, en].filter(Boolean).join(' ');
}
