import { eventStoreAdministrator, eventStoreUrlFor } from './event-store-url';

describe('the record’s URL on EventStoreDB', () => {
  it('names its administrator, or nobody', () => {
    expect(eventStoreAdministrator('esdb://admin:x@127.0.0.1:2113?tls=true')).toBe('admin:x');
    expect(eventStoreAdministrator('esdb://127.0.0.1:2113?tls=false')).toBeNull();
  });

  it('is given to each service with its own user, on every host of the cluster', () => {
    expect(
      eventStoreUrlFor('esdb+discover://admin:x@a:2113,b:2113?tls=true', 'service_center', 'p@ss/1'),
    ).toBe('esdb+discover://service_center:p%40ss%2F1@a:2113,b:2113?tls=true');
    expect(eventStoreUrlFor('esdb://a:2113', 'u', 'p')).toBe('esdb://u:p@a:2113');
  });

  it('of another kind is refused', () => {
    expect(() => eventStoreUrlFor('postgres://a/b', 'u', 'p')).toThrow(RangeError);
  });
});
