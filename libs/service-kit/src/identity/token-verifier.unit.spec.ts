import { personOf, TokenRefused } from './token-verifier';

describe('the claims of a token', () => {
  it('tell who asks; a missing organisation is the public', () => {
    expect(personOf({ sub: 's', name: '王', posts: ['窗口'], roles: ['clerk'] })).toEqual({
      subject: 's',
      name: '王',
      organisation: 'public',
      posts: ['窗口'],
      roles: ['clerk'],
    });
  });

  it.each([[{}], [{ sub: '' }], [{ sub: 's', roles: 'clerk' }], [{ sub: 's', posts: [1] }]])(
    '%j are refused',
    (claims) => {
      expect(() => personOf(claims as never)).toThrow(TokenRefused);
    },
  );
});
