import { eventually } from './eventually';

describe('waiting in specs', () => {
  it('gives the first answer that is one: zero and the empty word are, nothing and no are not', async () => {
    const answers = [undefined, null, false, 0, 1];
    expect(await eventually('a number', () => answers.shift())).toBe(0);
    expect(await eventually('a word', () => Promise.resolve(''))).toBe('');
  });

  it('says what did not come to pass', async () => {
    await expect(eventually('the impossible', () => false, 0)).rejects.toThrow(
      'did not come to pass within 0 ms: the impossible',
    );
  });

  it('does not swallow the fault of a question', async () => {
    const faulty = (): never => {
      throw new Error('no such table');
    };
    await expect(eventually('an answer', faulty)).rejects.toThrow('no such table');
  });
});
