const spinnerIntervalMs = 100;
const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

/**
 * One line per step, with its time: `✓ 构建 build 2.9 s`. On a terminal the step under way turns; elsewhere a line
 * appears when a step begins that may take long, and when it ends.
 */
export class Progress {
  /** @param {{ quiet?: boolean, stream?: NodeJS.WriteStream }} [options] */
  constructor({ quiet = false, stream = process.stdout } = {}) {
    this.quiet = quiet;
    this.stream = stream;
    this.lively = !quiet && stream.isTTY === true;
    this.line = '';
    // A reader that goes away (`npm start | head`) does not end the platform.
    stream.on('error', (error) => {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPIPE') throw error;
      this.quiet = true;
      this.lively = false;
    });
  }

  /**
   * @template T
   * @param {string} label
   * @param {(note: (text: string) => void) => T | Promise<T>} work may add a note that is shown behind the label
   * @param {{ announce?: boolean }} [options] announce: without a terminal, also say that the step begins
   * @returns {Promise<T>}
   */
  async step(label, work, { announce = false } = {}) {
    const began = Date.now();
    let note = '';
    if (announce && !this.lively) this.say(`… ${label}`);
    const timer = this.lively ? this.turn(() => `${label} ${note}`, began) : undefined;
    try {
      const result = await work((text) => {
        note = text;
      });
      this.clear();
      this.say(`✓ ${label}${note === '' ? '' : ` · ${note}`} ${seconds(began)}`);
      return result;
    } catch (error) {
      this.clear();
      this.say(`✗ ${label} ${seconds(began)}`);
      throw error;
    } finally {
      clearInterval(timer);
      this.line = '';
    }
  }

  /** @param {() => string} text @param {number} began */
  turn(text, began) {
    let frame = 0;
    const draw = () => {
      this.line = `${frames[frame % frames.length]} ${text()} ${seconds(began)}`;
      frame += 1;
      this.stream.write(`\r\u001b[2K${this.line}`);
    };
    draw();
    return setInterval(draw, spinnerIntervalMs);
  }

  clear() {
    if (this.lively && this.line !== '') this.stream.write('\r\u001b[2K');
  }

  /** @param {string} text */
  say(text) {
    if (!this.quiet) this.stream.write(`${text}\n`);
  }

  /** A line among the steps; the turning line is drawn again. @param {string} text */
  remark(text) {
    this.clear();
    this.say(text);
  }
}

/** @param {number} began milliseconds @returns {string} such as `2.9 s` */
export function seconds(began) {
  return `${((Date.now() - began) / 1000).toFixed(1)} s`;
}
