import { StartFault, asStartFault, diskFullFault } from './start-fault.mjs';

describe('a fault of a start', () => {
  it('is a full disk whether a call or a child’s last words say so', () => {
    expect(diskFullFault('write: ENOSPC', '/data')?.zh).toContain('磁盘已满');
    expect(diskFullFault('could not extend file: No space left on device', '/data')?.en).toContain('/data');
    expect(diskFullFault('connection refused', '/data')).toBeUndefined();
  });

  it('keeps its own sentence, and gives everything else one', () => {
    const fault = new StartFault('中文。', 'English.');
    expect(asStartFault(fault, '/data')).toBe(fault);
    expect(asStartFault(new Error('ENOSPC: no space left'), '/data').zh).toContain('磁盘已满');
    expect(asStartFault('odd', '/data').details).toEqual(['odd']);
  });
});
