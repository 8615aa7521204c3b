import { consoleText } from './log-file.mjs';

describe('the console beside the logs', () => {
  it.each([
    ['a warning by number', '{"level":40,"msg":"slow"}', 'slow'],
    ['an error by name', '{"level":"error","msg":"lost","err":{"message":"gone"}}', 'lost — gone'],
    ['nats-server’s own mark', '[1] 2026/11/23 [ERR] no space', '[1] 2026/11/23 [ERR] no space'],
    ['a database that gives up', '2026 UTC [1] FATAL:  no', '2026 UTC [1] FATAL:  no'],
    ['what only looks like JSON', '{broken', '{broken'],
  ])('shows %s', (_what, line, text) => {
    expect(consoleText(line)).toBe(text);
  });

  it.each([
    ['information', '{"level":30,"msg":"hello"}'],
    ['information by name', '{"level":"info","msg":"hello"}'],
    ['an answer to a client', '2026 UTC [1] ERROR:  duplicate key'],
    ['plain talk', 'listening'],
  ])('leaves %s to the log', (_what, line) => {
    expect(consoleText(line)).toBeUndefined();
  });
});
