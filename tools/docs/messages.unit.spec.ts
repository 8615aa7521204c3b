import { referenceOf } from '@daylight/kernel/messages';
import { counterMessages } from '@daylight/service-kit/testing';
import { messagesPage } from './messages.mjs';

describe('the reference page of a context’s messages', () => {
  const routes = [{ act: 'count', method: 'POST', path: 'counters/:name/counts', roles: ['clerk'] }];
  const page = messagesPage('counter', { zh: '计数', en: 'Counting' }, [
    { messages: referenceOf(counterMessages), routes },
  ]);

  it('has a row for each event, command and field, with who may see what', () => {
    const rows = page.split('\n').filter((line) => line.startsWith('| `'));
    expect(rows).toEqual(
      expect.arrayContaining([
        '| `Counted` | 2 | 计1 counted 1 |  |',
        '| `by` | 数目 number | integer ≥ 1, ≤ 60 | open | 公开 everybody |',
        '| `note`? | 备注 note | text ≤ 200 | words | 本中心 the context alone |',
        '| `whoZh`? | 何人 who | object of c, kid, ct | sealed | 密存 sealed, never published |',
        '| `count` | 计数 count | `POST /counters/:name/counts` | `clerk` |',
      ]),
    );
  });

  it('leaves the route empty where the service does not serve the command', () => {
    expect(page).toContain('| `close` | 结束计数 close |  |  |');
  });
});
