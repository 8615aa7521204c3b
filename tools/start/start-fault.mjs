/**
 * Why a start cannot go on, in one sentence in Chinese and in English that says what to do about it.
 * Everything else that is thrown is a fault of the program.
 */
export class StartFault extends Error {
  /**
   * @param {string} zh
   * @param {string} en
   * @param {{ details?: readonly string[], cause?: unknown }} [more] details: last log lines that show the reason
   */
  constructor(zh, en, more = {}) {
    super(`${zh} ${en}`, { cause: more.cause });
    this.name = 'StartFault';
    this.zh = zh;
    this.en = en;
    this.details = more.details ?? [];
  }
}

const diskFullPattern = /ENOSPC|No space left on device/;

/**
 * The fault that a full disk is, however it showed itself: an error code, or the last words of a child.
 * @param {string} text @param {string} folder
 * @returns {StartFault | undefined}
 */
export function diskFullFault(text, folder) {
  if (!diskFullPattern.test(text)) return undefined;
  return new StartFault(
    `磁盘已满:${folder} 所在分区没有剩余空间;请腾出空间,或用 --data-dir 指定其他分区后重新启动。`,
    `The disk is full: no space is left where ${folder} lies; free some, or name a folder elsewhere with --data-dir, and start again.`,
  );
}

/**
 * Any thrown value as what people read.
 * @param {unknown} thrown @param {string} folder
 * @returns {StartFault}
 */
export function asStartFault(thrown, folder) {
  if (thrown instanceof StartFault) return thrown;
  const text = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  return (
    diskFullFault(text, folder) ??
    new StartFault(
      '启动程序出错,请把下面的内容报告给维护者。',
      'The start program itself failed; please report what follows to the maintainers.',
      { details: text.split('\n'), cause: thrown },
    )
  );
}
